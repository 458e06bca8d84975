import { dot, lineY, ruleX } from '@observablehq/plot';
import { dateAxis, margins, shareAxis, timeWords } from './axis.ts';
import { colours, drawn, type Figure, percentOf } from './figure.ts';
import type { AttemptsFigure, ProgressStrings } from './progress-protocol.ts';

/** Shortest period on the axis, in milliseconds: a few attempts in a minute are not an hour's work. */
const LEAST_SPAN = 3_600_000;

/** Attempts over time: a dot for every score, and a line for the total of the best scores. */
export function attemptsFigure({ rows }: AttemptsFigure, strings: ProgressStrings): Figure {
  const unscored = rows.filter(({ score }) => score === null);
  return {
    columns: [strings.time, strings.exercise, strings.oneScore, strings.earned],
    rows: rows.map(({ at, title, score, earned }) => [
      timeWords(at),
      title,
      score === null ? strings.unscored : percentOf(score),
      percentOf(earned),
    ]),
    legend: [
      { mark: 'dot', label: strings.oneScore },
      { mark: 'line', label: strings.earned },
      ...(unscored.length > 0 ? [{ mark: 'tick' as const, label: strings.unscored }] : []),
    ],
    draw(width) {
      const first = rows[0]?.at ?? 0;
      const last = rows.at(-1)?.at ?? 0;
      const pad = Math.max(LEAST_SPAN - (last - first), (last - first) * 0.06) / 2;
      const domain = [new Date(first - pad), new Date(last + pad)];
      const date = ({ at }: { at: number }) => new Date(at);
      return drawn({
        width,
        height: 220,
        ...margins,
        x: { type: 'time', domain },
        y: { domain: [unscored.length > 0 ? -0.1 : 0, 1] },
        marks: [
          ...shareAxis(),
          dateAxis(width, last - first + 2 * pad),
          lineY(
            [{ at: first - pad, earned: 0 }, ...rows, { at: last + pad, earned: rows.at(-1)?.earned ?? 0 }],
            { x: date, y: 'earned', curve: 'step-after', stroke: colours.second, strokeWidth: 2 },
          ),
          dot(
            rows.filter(({ score }) => score !== null),
            { x: date, y: 'score', r: 4, fill: colours.fill, stroke: colours.page },
          ),
          ruleX(unscored, { x: date, y1: -0.09, y2: -0.02, stroke: colours.fill, strokeWidth: 2 }),
        ],
      });
    },
  };
}
