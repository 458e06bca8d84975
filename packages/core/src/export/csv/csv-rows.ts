import type { ExerciseOf } from '../../exercise/exercise-type-definition.ts';
import { rightValues } from '../../exercise/right-values.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Prose } from '../../model/block.ts';
import type { ExerciseType, Rubric } from '../../model/exercise.ts';

/** A row of the table of keys: a part of an exercise, its right answer, and its share of the points. */
export interface KeyRow {
  readonly part: string;
  readonly answer: string;
  /** 0..1, or -1..0 for what takes points away; empty where people judge. */
  readonly credit: number | '';
  readonly feedback: Prose;
}

/** The tables' content for an exercise of one type. */
export interface CsvRows<T extends ExerciseType> {
  /** The options, in an order that reveals no key; empty if there is only the task. */
  readonly shown: (exercise: ExerciseOf<T>) => readonly string[];
  readonly keys: (exercise: ExerciseOf<T>) => readonly KeyRow[];
}

export const csvRows: { readonly [T in ExerciseType]: CsvRows<T> } = {
  choice: {
    shown: ({ options }) => options.map(({ text }) => plainText(text)),
    keys({ options, several }) {
      const right = several ? options.filter((option) => option.right).length : 1;
      return options.map(({ text, feedback, ...option }) =>
        row('option', plainText(text), (option.right ? 1 : several ? -1 : 0) / right, feedback),
      );
    },
  },
  order: {
    shown: ({ groups }) => sorted(groups.flat().map(({ text }) => plainText(text))),
    keys: ({ groups }) =>
      groups.flatMap((group, place) =>
        group.map(({ text }) => row(`place ${place + 1}`, plainText(text), '')),
      ),
  },
  match: {
    shown: (exercise) => [
      ...exercise.rows.map(({ left }) => plainText(left)),
      ...sorted(rightValues(exercise).map(plainText)),
    ],
    keys: ({ rows }) =>
      rows.map(({ left, right }) => row(plainText(left), plainText(right), 1 / rows.length)),
  },
  cloze: {
    shown: () => [],
    keys: ({ gaps }) =>
      gaps.flatMap(({ accepted }, index) =>
        accepted.map((word) => row(`gap ${index + 1}`, word, 1 / gaps.length)),
      ),
  },
  short: {
    shown: () => [],
    keys: ({ accepted }) =>
      accepted.map(({ text, pattern, credit, feedback }) =>
        row(pattern ? 'pattern' : 'answer', text, credit, feedback),
      ),
  },
  evidence: {
    shown: () => [],
    keys: ({ accepted }) => accepted.map(({ text }) => row('quotation', text, 1)),
  },
  argument: { shown: () => [], keys: ({ rubric }) => rubricRows(rubric) },
  essay: { shown: () => [], keys: ({ rubric }) => rubricRows(rubric) },
};

const row = (part: string, answer: string, credit: number | '', feedback: Prose = []): KeyRow => ({
  part,
  answer,
  credit: credit === '' ? '' : Number(credit.toFixed(5)),
  feedback,
});

function rubricRows(rubric: Rubric | undefined): KeyRow[] {
  return (rubric?.criteria ?? []).flatMap(({ name, descriptors }) =>
    descriptors.map((descriptor, index) =>
      row(`${plainText(name)}: ${plainText(rubric?.levels[index] ?? [])}`, plainText(descriptor), ''),
    ),
  );
}

/** By code point, which reveals no key. */
const sorted = (texts: readonly string[]): string[] => [...texts].sort();
