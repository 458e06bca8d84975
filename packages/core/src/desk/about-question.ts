import { say } from '../model/message.ts';
import type { Question } from '../model/question.ts';
import { lensName } from './lens-name.ts';
import type { Surface } from './surface.ts';

/** Describes what a question asks for: its lens and the time to plan for it. */
export function aboutQuestion(
  { lens, minutes }: Question,
  { localize }: Pick<Surface, 'localize'>,
): string[] {
  return [
    ...(lens ? [localize(lensName(lens))] : []),
    ...(minutes === undefined ? [] : [localize(say('{count} min', { count: minutes }))]),
  ];
}
