import type { GradedPart } from '@marginalia/core/desk';
import { element } from '../dom/element.ts';
import type { ControlContext } from './controls/answer-control.ts';
import { verdictMark } from './verdict-mark.ts';

/** The verdict on a part and its feedback, to be shown beside the part. */
export function partFeedback(
  id: string,
  { verdict, html }: GradedPart,
  context: ControlContext,
): HTMLElement {
  const mark = verdictMark(verdict, context.strings);
  const words = html === '' ? [] : [context.prose(html)];
  // An author who starts with the verdict has already stated it.
  if (begins(words[0]?.textContent ?? '', context.strings[verdict]))
    mark.lastElementChild?.setAttribute('hidden', '');
  return element('div', { class: `part-feedback ${verdict}`, id }, mark, ...words);
}

function begins(words: string, verdict: string): boolean {
  const [said = ''] = words.trim().split(/(?=[^\p{L}\p{M}\s])/u);
  return said.trim().localeCompare(verdict, undefined, { sensitivity: 'base' }) === 0;
}
