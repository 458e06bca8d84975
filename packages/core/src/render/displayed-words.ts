import type { Lesson } from '../model/lesson.ts';
import { typesetText } from './typography.ts';

/** Formats plain words of a lesson, such as a title or a quotation, with the quotes and dashes of its language. */
export function displayedWords({ frontMatter }: Pick<Lesson, 'frontMatter'>, words: string): string {
  return typesetText(words, frontMatter.language);
}
