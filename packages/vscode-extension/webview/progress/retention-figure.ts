import { line, ruleY } from '@observablehq/plot';
import { dateAxis, margins, shareAxis, timeWords } from './axis.ts';
import { examRule } from './due-figure.ts';
import { colours, drawn, type Figure, type LegendEntry, percentOf } from './figure.ts';
import type { ProgressStrings, RetentionFigure } from './progress-protocol.ts';

/** The retention that the review dates aim for. */
const GOAL = 0.9;

/** What would still be known without another review: a thin line per exercise, a thick one for the mean. */
export function retentionFigure(
  { times, rows, mean, exam }: RetentionFigure,
  strings: ProgressStrings,
): Figure {
  const last = times.at(-1) ?? 0;
  const first = times[0] ?? 0;
  const named = times.map((time, i) => {
    if (i === 0) return strings.now;
    const day = timeWords(time, { day: 'numeric', month: 'short', year: 'numeric' });
    return time === exam ? `${day} (${strings.exam})` : day;
  });
  const points = (curve: readonly number[], index: number) =>
    times.map((time, i) => ({ at: new Date(time), value: curve[i] ?? 0, index }));
  const examEntry: readonly LegendEntry[] = exam === null ? [] : [{ mark: 'exam', label: strings.exam }];
  return {
    columns: [strings.exercise, ...named],
    rows:
      rows.length === 0
        ? []
        : [
            ...rows.map(({ title, curve }) => [title, ...curve.map(percentOf)]),
            [strings.mean, ...mean.map(percentOf)],
          ],
    legend:
      rows.length === 0
        ? []
        : [
            { mark: 'thin', label: strings.exercise },
            { mark: 'line', label: strings.mean },
            { mark: 'dashes', label: strings.goal },
            ...examEntry,
          ],
    draw: (width) =>
      drawn({
        width,
        height: 220,
        ...margins,
        x: { type: 'time', domain: [new Date(first), new Date(last)] },
        y: { domain: [0, 1] },
        marks: [
          ...shareAxis(),
          dateAxis(width, last - first),
          ruleY([GOAL], { stroke: colours.muted, strokeDasharray: '6 4' }),
          line(
            rows.flatMap(({ curve }, index) => points(curve, index)),
            {
              x: 'at',
              y: 'value',
              z: 'index',
              stroke: colours.fill,
              strokeWidth: 1,
              curve: 'monotone-x',
            },
          ),
          line(points(mean, -1), {
            x: 'at',
            y: 'value',
            stroke: colours.second,
            strokeWidth: 3,
            curve: 'monotone-x',
          }),
          ...examRule(exam),
        ],
      }),
  };
}
