import type { Lesson } from '../model/lesson.ts';
import { plainText } from '../parse/plain-text.ts';
import { type PassageWords, passageWords } from './passage-words.ts';

/** What grading needs to know of the lesson around an exercise. */
export interface GradeContext {
  /** BCP 47 tag of the lesson's language: its articles do not count in short answers. */
  readonly language: string;
  /** The words that quotations are looked up in; `undefined` where there is no passage to look in. */
  readonly passage: PassageWords | undefined;
}

/** The context of a lesson's exercises. Reads the whole passage: make it once for a lesson, not once for a response. */
export function gradeContext(lesson: Lesson): GradeContext {
  const text = plainText([...lesson.introduction, ...lesson.sections.flatMap(({ blocks }) => blocks)]);
  return { language: lesson.frontMatter.language, passage: passageWords(text) };
}
