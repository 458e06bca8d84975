import { exerciseGist } from '../../exercise/grade-exercise.ts';
import { normalText } from '../../exercise/normal-text.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Question } from '../../model/question.ts';
import { fingerprint } from '../../text/hash.ts';

/** What stands under an id, in a form by which later changes that matter are told. */
export interface ItemPrint {
  readonly title: string;
  /** Fingerprint of what the student is asked. */
  readonly asked: string;
  /** Fingerprint of what is right; that of nothing where only people can tell. */
  readonly right: string;
  /**
   * Fingerprint of the texts that responses refer to by their number, in the author's order: where it is another one, a
   * response means something else. Missing where there are no such texts.
   */
  readonly form?: string | undefined;
}

/**
 * Takes the print of a question or exercise. Only words count: no markup, capitals, accents, punctuation or articles,
 * and neither the order of options (but in `form`) nor hints, feedback, explanations, rubrics and points. The title counts where the
 * task has no other words.
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
