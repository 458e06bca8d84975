import type { GradedPart } from '../exercise-protocol.ts';
import type { ControlContext } from './controls/answer-control.ts';
import { element } from './element.ts';
import { verdictMark } from './verdict-mark.ts';

/** The verdict on a part and what is said about it, to stand beside the part. */
export function partFeedback(
  id: string,
  { verdict, html }: GradedPart,
  context: ControlContext,
): HTMLElement {
  const mark = verdictMark(verdict, context.strings);
  const words = html === '' ? [] : [context.prose(html)];
  return element('div', { class: `part-feedback ${verdict}`, id }, mark, ...words);
}
