import type { GradePart } from '../model/grade.ts';

/** Returns the number of right parts of a response, the total, and their share from 0 to 1; 0 if there are no parts. */
export function rightShare(parts: readonly GradePart[]): {
  readonly right: number;
  readonly all: number;
  readonly score: number;
} {
  const right = parts.filter(({ verdict }) => verdict === 'right').length;
  const all = parts.length;
  return { right, all, score: all > 0 ? right / all : 0 };
}
