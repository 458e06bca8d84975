import type { Lesson } from '../model/lesson.ts';
import { passageText } from '../passage/passage-text.ts';
import { type PassageWords, passageWords } from '../passage/passage-words.ts';

/** What grading needs to know of the lesson around an exercise. */
export interface GradeContext {
  /** BCP 47 tag of the lesson's language: its articles do not count in short answers. */
  readonly language: string;
  /** The words that quotations are looked up in; `undefined` where there is no passage to look in. */
  readonly passage: PassageWords | undefined;
}

/** A passage is read once for a lesson, not once for a response. */
const contexts = new WeakMap<Lesson, GradeContext>();

/** The context of a lesson's exercises. */
export function gradeContext(lesson: Lesson): GradeContext {
  const known = contexts.get(lesson);
  if (known) return known;
  const { text, sectionAt } = passageText(lesson);
  const labels = lesson.notes.flatMap(({ display, label }) => [display, label]);
  const passage = passageWords(text, sectionAt, labels);
  const context = { language: lesson.frontMatter.language, passage };
  contexts.set(lesson, context);
  return context;
}
