import { say } from '../model/message.ts';
import type { StudyState } from '../study/record/study-state.ts';
import type { Surface } from './surface.ts';

/** The progress of an exercise in a few words; '' if it was not tried. */
export function doneSentence(
  done: ReturnType<StudyState['exercises']['get']>,
  { localize }: Pick<Surface, 'localize'>,
): string {
  if (!done || done.attempts.length === 0) return '';
  if (done.best === undefined) return localize(say('answer written'));
  return localize(say('best {percent}%', { percent: Math.round(done.best * 100) }));
}
