import { exerciseGist } from '../../exercise/grade-exercise.ts';
import { normalText } from '../../exercise/normal-text.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Question } from '../../model/question.ts';
import { fingerprint } from '../../text/hash.ts';

/** The content under an id, in a form that reveals later changes that matter. */
export interface ItemPrint {
  readonly title: string;
  /** Fingerprint of the question. */
  readonly asked: string;
  /** Fingerprint of the right answer; that of an empty one if only people can judge. */
  readonly right: string;
  /**
   * Fingerprint of the texts that responses refer to by number, in the author's order: if it changes, a response means
   * something else. Missing if there are no such texts.
   */
  readonly form?: string | undefined;
}

/**
 * Computes the print of a question or exercise. Only words count: no markup, case, accents, punctuation or articles;
 * also not the order of options (except in `form`), hints, feedback, explanations, rubrics and points. The title counts
 * if the task has no other words.
 */
export function itemPrint(lesson: Lesson, item: Question | Exercise): ItemPrint {
  const { asked, right } = item.kind === 'exercise' ? exerciseGist(item) : { asked: [], right: [] };
  const prompt = plainText(item.prompt) || (asked.join('') === '' ? item.title : '');
  const { language } = lesson.frontMatter;
  const words = (texts: readonly string[]): string[] => texts.map((text) => normalText(text, language));
  const printOf = (texts: readonly string[]): string => fingerprint(words(texts).toSorted().join('\n'));
  return {
    title: item.title,
    asked: fingerprint(printOf([prompt]) + printOf(asked)),
    right: printOf(right),
    ...(asked.length > 0 ? { form: fingerprint(words(asked).join('\n')) } : {}),
  };
}
