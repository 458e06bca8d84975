import { plainText } from '../markdown/plain-text.ts';
import type { Lesson } from '../model/lesson.ts';
import type { CompletionItem } from './completion-item.ts';

/** Paragraphs that are offered, and so many words of each. */
const MOST = 200;
const FIRST_WORDS = 6;

/**
 * The first words of each paragraph of the passage, as a mark names it by them.
 *
 * @param isQuoted whether they will stand in the quotes that several words need
 */
export function paragraphBeginnings({ sections }: Lesson, isQuoted: boolean): CompletionItem[] {
  return sections
    .flatMap(({ title, blocks }) => blocks.map((block) => ({ title, block })))
    .filter(({ block }) => block.paragraph !== undefined)
    .slice(0, MOST)
    .flatMap(({ title, block }): CompletionItem[] => {
      // What would end the value or the mark cannot stand in it.
      const [start = ''] = /^(?:(?!--)[^"'<>|])*/.exec(plainText([block])) ?? [];
      const words = start.split(' ').slice(0, FIRST_WORDS).join(' ').trim();
      const insert = isQuoted ? words : `"${words}"`;
      return words === '' ? [] : [{ kind: 'value', label: words, beside: title, insert }];
    });
}
