import type { Lesson } from '../model/lesson.ts';
import { englishStrings, type TaskStrings } from '../render/passage-strings.ts';
import { escapeHtml } from '../text/escape-html.ts';

/** The texts around tasks, and their language if it is not the lesson's: screen readers must not read them in that. */
export type TaskWords = TaskStrings & { readonly language?: string };

/** English texts for a lesson's tasks, marked as English in a lesson of another language. */
export function taskWords({ frontMatter: { language } }: Pick<Lesson, 'frontMatter'>): TaskWords {
  const english = language === undefined || /^en\b/i.test(language);
  return english ? englishStrings.task : { ...englishStrings.task, language: 'en' };
}

/** Text as the content of an element, with its language. */
export function inTheirLanguage(text: string, { language }: TaskWords): string {
  return language === undefined
    ? escapeHtml(text)
    : `<span lang="${escapeHtml(language)}">${escapeHtml(text)}</span>`;
}
