import { plainText } from '../markdown/plain-text.ts';
import { writtenCell, writtenTable } from '../markdown/written-blocks.ts';
import type { Prose } from '../model/block.ts';
import type { MatchRow } from '../model/exercise.ts';
import type { GradePart } from '../model/grade.ts';
import { carried } from './carried.ts';
import type { ExerciseTypeDefinition, Piece } from './exercise-type-definition.ts';
import { mixed } from './mixed.ts';
import { percent } from './percent.ts';
import { rightShare } from './right-share.ts';
import { distinctValues, rightValues } from './right-values.ts';
import { shuffled } from './shuffled.ts';
import { almostTable, checkBars } from './table-bars.ts';
import { tableRows } from './table-rows.ts';

export interface MatchBody {
  readonly type: 'match';
  /** '' for a column without a name. */
  readonly heads: readonly [Piece, Piece];
  readonly lefts: readonly Piece[];
  /** All values to choose from, each once, including decoys. */
  readonly rights: readonly Piece[];
}

/** A table of two columns; right values may repeat; a row with an empty left cell is a decoy. */
export const match: ExerciseTypeDefinition<'match', MatchBody> = {
  type: 'match',
  means: 'Match left with right, or sort into groups: a table with two columns.',
  icon: 'arrow-swap',
  otherNames: ['pairs', 'connect', 'table'],
  snippet: (stop) => [
    stop('Match each entry with its counterpart. One will be left over.'),
    [
      `| ${stop('Left')} | ${stop('Right')} |`,
      '|---|---|',
      `| ${stop('One')} | ${stop('First')} |`,
      `| ${stop('Two')} | ${stop('Second')} |`,
      `|  | ${stop('Left over')} |`,
    ].join('\n'),
  ],
  hasForm: (block) => block.kind === 'table',
  entries: { as: 'rows', in: 'body' },
  written: 'a table of two columns; a row without a left cell is a decoy',
  read({ mark, body, key, keyless, malformed, almost }) {
    const [table, ...others] = body.filter((block) => block.kind === 'table');
    const near = table ? undefined : almostTable(body);
    if (near)
      malformed('its table has no line |---|---| below its header row.', near.block.span, near.better);
    else if (!table) malformed('it has no table.');
    const [head, ...lines] = table ? tableRows(table) : [];
    if (head && head.cells.length !== 2) malformed('its table does not have two columns.', table?.span);
    else if (table) for (const { span } of lines) checkBars(table, span, almost);
    const all = lines.map(
      (row): MatchRow => ({ left: row.cells[0] ?? [], right: row.cells[1] ?? [], span: row.span }),
    );
    const isShuffled = keyless && mark.flag('shuffled');
    for (const row of isShuffled ? [] : all)
      if (row.right.length === 0) malformed('a row has an empty right cell.', row.span);
    const rows = all.filter((row) => row.left.length > 0);
    if (table && rows.length < 2) malformed('it has fewer than two rows.', table.span);
    for (const { span } of others) malformed('it has a second table; move its rows into the first.', span);
    return {
      type: 'match',
      isShuffled,
      heads: [head?.cells[0] ?? [], head?.cells[1] ?? []],
      rows,
      decoys: all.filter((row) => row.left.length === 0),
      prompt: body.filter((block) => block.kind !== 'table' && block !== near?.block),
      key,
    };
  },
  gist: (exercise) => ({
    asked: [...exercise.rows.map(({ left }) => left), ...rightValues(exercise)].map(plainText),
    right: (exercise.isShuffled ? [] : exercise.rows).map(
      ({ left, right }) => `${plainText(left)} = ${plainText(right)}`,
    ),
  }),
  empty: ({ rows }) => ({ type: 'match', values: rows.map(() => null) }),
  key(exercise) {
    return exercise.rows.length > 0 && !exercise.isShuffled
      ? { type: 'match', values: distinctValues(exercise).ofRows }
      : undefined;
  },
  /** Right rows ÷ rows. A decoy costs only the row that it is chosen for. */
  grade(exercise, { values: chosen }) {
    const { values, ofRows } = distinctValues(exercise);
    const parts = ofRows.map((value, index): GradePart => {
      const choice = chosen[index] ?? -1;
      const verdict = choice === value ? 'right' : choice in values ? 'wrong' : 'missed';
      return { of: 'row', index, verdict };
    });
    const { right, all: rows, score } = rightShare(parts);
    return {
      score,
      parts,
      explanation: {
        text: '{right} of {rows} rows right: {right} ÷ {rows} = {percent}%.',
        values: { right, rows, percent: percent(score) },
      },
      feedback: [],
    };
  },
  keyless: {
    write(exercise) {
      const lefts = exercise.rows.map(({ left }) => writtenCell(left));
      const rights = rightValues(exercise).map(writtenCell);
      const rows = [
        ...mixed(lefts, exercise.id).map((index) => [lefts[index] ?? '', '']),
        ...mixed(rights, exercise.id).map((index) => ['', rights[index] ?? '']),
      ];
      return { flags: ['shuffled'], blocks: [writtenTable(exercise.heads.map(writtenCell), rows)] };
    },
    holdsKey: ({ isShuffled, rows }) => !isShuffled || rows.some(({ right }) => right.length > 0),
    isGraded: false,
  },
  carry({ values }, from, to) {
    const lefts = ({ rows }: typeof from): string[] => rows.map(({ left }) => plainText(left));
    const rows = carried(lefts(to), lefts(from));
    const places = carried(rightValues(from).map(plainText), rightValues(to).map(plainText));
    const moved = rows.map((row) => {
      const value = row === undefined ? null : (values[row] ?? null);
      return value === null ? null : places[value];
    });
    return moved.includes(undefined) ? undefined : { type: 'match', values: moved as (number | null)[] };
  },
  shuffling: {
    arrange: (exercise, draw) => shuffled(rightValues(exercise).length, draw),
    mapIndexes: (response, map) => ({
      ...response,
      values: response.values.map((value) => (value === null ? null : map(value))),
    }),
    // Its parts are rows, which are not shuffled.
    movesParts: false,
  },
  distinct: ({ rows, decoys }) => [
    rows.map(({ left, span }) => ({ part: 'left cell', text: plainText(left), span })),
    decoys.map(({ right, span }) => ({ part: 'decoy', text: plainText(right), span })),
  ],
  lacksRightAnswer: () => false,
  wantsWords: false,
  answerFirst: () => ({ text: 'Choose a match first.', values: {} }),
  wordsOfPart({ rows }, index) {
    const { left = [], right = [] } = rows[index] ?? {};
    return plainText([...left, ...right]);
  },
  isInWords: () => false,
  ask: () => ({ words: 'match' }),
  shown(exercise, order, { prose }) {
    const values = rightValues(exercise);
    const piece = (some: Prose): Piece => ({ html: prose(some) });
    return {
      type: 'match',
      heads: [piece(exercise.heads[0]), piece(exercise.heads[1])],
      lefts: exercise.rows.map(({ left }) => piece(left)),
      rights: order.map((index) => piece(values[index] ?? [])),
    };
  },
  alsoAccepted: () => [],
  solution: ({ isShuffled, heads, rows }) =>
    isShuffled ? undefined : { kind: 'table', heads, rows: rows.map(({ left, right }) => [left, right]) },
};
