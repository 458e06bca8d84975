import { rect, text } from '@observablehq/plot';
import { colours, drawn, type Figure, percentOf } from './figure.ts';
import type { FiguresRow, PartsFigure, ProgressStrings, ShareOf } from './progress-protocol.ts';

/** Heights in pixels: the line of headings, a row, its label, its bars. */
const HEAD = 24;
const ROW = 52;
const LABEL = 19;
const BAR = 9;
/** Part of a column that its bars may fill. */
const FULL = 0.88;

interface Measure {
  readonly name: string;
  /** Share of a row, 0..1, and its text; `undefined` if there is nothing to do. */
  readonly of: (row: FiguresRow) => { readonly share: number; readonly words: string } | undefined;
}

/** The progress of each section or lens: a row each, with a bar for every measure that any of them has. */
export function partsFigure({ part, rows }: PartsFigure, strings: ProgressStrings): Figure {
  const all: readonly Measure[] = [
    { name: strings.read, of: ({ read }) => shareOf(read) },
    { name: strings.answered, of: ({ answered }) => shareOf(answered) },
    { name: strings.attempted, of: ({ attempted }) => shareOf(attempted) },
    {
      name: strings.score,
      of: ({ score }) => (score === null ? undefined : { share: score, words: percentOf(score) }),
    },
  ];
  const measures = all.filter(({ of }) => rows.some((row) => of(row) !== undefined));
  return {
    columns: [part, ...measures.map(({ name }) => name)],
    rows: rows.map((row) => [row.label, ...measures.map(({ of }) => of(row)?.words ?? '–')]),
    legend: [],
    draw: (width) => draw(rows, measures, width),
  };
}

function shareOf({ done, total }: ShareOf) {
  return total === 0 ? undefined : { share: done / total, words: `${done}/${total}` };
}

function draw(rows: readonly FiguresRow[], measures: readonly Measure[], width: number): Element {
  const cells = rows.flatMap((row, i) =>
    measures.map((measure, column) => ({
      column,
      top: HEAD + i * ROW + LABEL,
      ...(measure.of(row) ?? { share: undefined, words: '–' }),
    })),
  );
  const height = HEAD + rows.length * ROW;
  const some = cells.filter(({ share }) => share !== undefined);
  return drawn({
    width,
    height,
    margin: 0,
    x: { axis: null, domain: [0, measures.length] },
    // Pixels from the top, since rows are made of lines of text.
    y: { axis: null, domain: [0, height], range: [0, height] },
    marks: [
      text(measures, {
        x: (_, i) => i,
        y: 12,
        text: 'name',
        textAnchor: 'start',
        fill: colours.muted,
        lineWidth: width / measures.length / 13,
        textOverflow: 'ellipsis',
      }),
      text(rows, {
        x: 0,
        y: (_, i) => HEAD + i * ROW + 8,
        text: 'label',
        textAnchor: 'start',
        lineWidth: width / 13,
        textOverflow: 'ellipsis',
      }),
      rect(some, {
        x1: 'column',
        x2: ({ column }) => column + FULL,
        y1: 'top',
        y2: ({ top }) => top + BAR,
        fill: 'none',
        stroke: colours.track,
        insetLeft: 0.5,
      }),
      rect(
        some.filter(({ share }) => share !== 0),
        {
          x1: 'column',
          x2: ({ column, share }) => column + FULL * (share ?? 0),
          y1: 'top',
          y2: ({ top }) => top + BAR,
          fill: colours.fill,
        },
      ),
      text(cells, {
        x: 'column',
        y: ({ top }) => top + BAR + 9,
        text: 'words',
        textAnchor: 'start',
        fill: colours.muted,
      }),
    ],
  });
}
