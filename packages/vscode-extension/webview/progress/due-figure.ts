import { axisY, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { dateAxis, margins, timeWords } from './axis.ts';
import { colours, drawn, type Figure } from './figure.ts';
import type { DueFigure, ProgressStrings } from './progress-protocol.ts';

/** What is due when: a bar for every period, as high as the number of exercises due in it. */
export function dueFigure({ rows, exam }: DueFigure, strings: ProgressStrings): Figure {
  const start = rows[0]?.from ?? 0;
  const end = rows.at(-1)?.to ?? 0;
  const shownExam = exam !== null && exam >= start ? exam : null;
  return {
    columns: [strings.time, strings.count, strings.exercises],
    rows: [
      ...rows.map(({ label, titles }) => [label, String(titles.length), titles.join(', ')]),
      ...(shownExam === null ? [] : [[timeWords(shownExam, { dateStyle: 'medium' }), '–', strings.exam]]),
    ],
    legend: shownExam === null ? [] : [{ mark: 'exam', label: strings.exam }],
    draw(width) {
      const to = Math.max(end, shownExam ?? 0);
      const most = Math.max(1, ...rows.map(({ titles }) => titles.length));
      const counted = rows.filter(({ titles }) => titles.length > 0);
      return drawn({
        width,
        height: 180,
        ...margins,
        x: { type: 'time', domain: [new Date(start), new Date(to)] },
        y: { domain: [0, most * 1.15] },
        marks: [
          axisY({
            ticks: Math.min(5, most),
            tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : ''),
            label: null,
            tickSize: 0,
          }),
          dateAxis(width, to - start),
          rectY(counted, {
            x1: ({ from }) => new Date(from),
            x2: ({ to: until }) => new Date(until),
            y: ({ titles }) => titles.length,
            insetLeft: 1,
            insetRight: 1,
            fill: colours.fill,
          }),
          text(counted, {
            x: ({ from, to: until }) => new Date((from + until) / 2),
            y: ({ titles }) => titles.length,
            text: ({ titles }) => String(titles.length),
            dy: -8,
          }),
          ruleY([0], { stroke: colours.muted }),
          ...examRule(shownExam),
        ],
      });
    },
  };
}

/** The line of the exam across a figure of dates. */
export function examRule(exam: number | null) {
  return exam === null
    ? []
    : [ruleX([new Date(exam)], { stroke: colours.exam, strokeWidth: 2, strokeDasharray: '2 3' })];
}
