import type { Lesson } from '../model/lesson.ts';
import { typeset } from './typography.ts';

/** Formats plain words of a lesson, such as a title or a quotation, with the quotes and dashes of its language. */
export function displayedWords({ frontMatter }: Pick<Lesson, 'frontMatter'>, words: string): string {
  return typeset(words, frontMatter.language).join('');
}
