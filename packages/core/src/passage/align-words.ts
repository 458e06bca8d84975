import type { WordChange } from '../model/grade.ts';
import type { Word } from './words.ts';

/** A quotation against a part of a text. */
export interface WordAlignment {
  readonly changes: WordChange[];
  /** Index of the first word of that part. */
  readonly begin: number;
}

/**
 * A quotation against the part of a text that it fits best: which words are the same, which only one of them has. The
 * text before and behind that part costs nothing (Sellers, 1980). O(words of the quotation × words of the text).
 */
export function alignWords(quotation: readonly Word[], text: readonly Word[]): WordAlignment {
  const width = text.length + 1;
  const costs = new Uint32Array((quotation.length + 1) * width);
  const same = (row: number, column: number) => quotation[row - 1]?.normal === text[column - 1]?.normal;
  const cost = (row: number, column: number) => costs[row * width + column] ?? 0;
  for (let row = 1; row <= quotation.length; row++) {
    costs[row * width] = row;
    for (let column = 1; column < width; column++) {
      const change = Math.min(cost(row - 1, column), cost(row, column - 1)) + 1;
      costs[row * width + column] = same(row, column) ? Math.min(change, cost(row - 1, column - 1)) : change;
    }
  }
  let row = quotation.length;
  let column = 0;
  for (let end = 1; end < width; end++) if (cost(row, end) < cost(row, column)) column = end;
  const changes: WordChange[] = [];
  while (row > 0) {
    if (column > 0 && same(row, column) && cost(row, column) === cost(row - 1, column - 1)) {
      changes.push({ kind: 'same', word: quotation[--row]?.text ?? '' });
      column--;
    } else if (column > 0 && cost(row, column) === cost(row, column - 1) + 1) {
      changes.push({ kind: 'missing', word: text[--column]?.text ?? '' });
    } else {
      changes.push({ kind: 'added', word: quotation[--row]?.text ?? '' });
    }
  }
  return { changes: changes.reverse(), begin: column };
}
