import type { GradePart } from '../model/grade.ts';

/** How many parts of a response are right, of how many, and what share that is from 0 to 1; of none it is 0. */
export function rightShare(parts: readonly GradePart[]): {
  readonly right: number;
  readonly all: number;
  readonly score: number;
} {
  const right = parts.filter(({ verdict }) => verdict === 'right').length;
  const all = parts.length;
  return { right, all, score: all > 0 ? right / all : 0 };
}
