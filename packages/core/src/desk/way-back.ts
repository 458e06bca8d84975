import { say } from '../model/message.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { paragraphNumbers } from './paragraph-numbers.ts';
import type { Surface } from './surface.ts';

/** A link from a miss to the paragraphs to reread; '' if the exercise is about none. */
export function wayBack(paragraphs: readonly number[], { language, localize }: Surface): string {
  const [first] = paragraphs;
  if (first === undefined) return '';
  const words = localize(say('Read {where} again', { where: paragraphNumbers(paragraphs) }));
  return `<p class="way-back" lang="${escapeHtml(language)}"><a href="#paragraph-${first}">${escapeHtml(words)}</a></p>`;
}
