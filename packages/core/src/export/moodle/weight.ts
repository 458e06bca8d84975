import type { Exercise } from '../../model/exercise.ts';
import type { Lose } from '../losses.ts';

/** The weight of each gap: Moodle sums them to the points of a cloze, and accepts only integers. */
export function weightOf({ points }: Exercise, gaps: number, lose: Lose): number {
  const weight = points / gaps;
  if (Number.isInteger(weight) && weight > 0) return weight;
  if (points !== gaps) lose('points-lost', { points, there: gaps });
  return 1;
}
