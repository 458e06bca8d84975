import type { Exercise } from '../../model/exercise.ts';
import type { Lose } from '../losses.ts';

/** The weight of each gap: Moodle adds them up to the points of a cloze, and takes whole numbers only. */
export function weightOf({ points }: Exercise, gaps: number, lose: Lose): number {
  const weight = points / gaps;
  if (Number.isInteger(weight) && weight > 0) return weight;
  if (points !== gaps) lose('points-lost', { points, there: gaps });
  return 1;
}
