import type { Exercise } from '../model/exercise.ts';
import { say } from '../model/message.ts';
import type { Surface } from './surface.ts';

/** The points for a full score of an exercise, in words. */
export function pointsSentence(
  { points }: Pick<Exercise, 'points'>,
  { localize }: Pick<Surface, 'localize'>,
): string {
  return points === 1 ? localize(say('1 point')) : localize(say('{points} points', { points }));
}
