import type { Lesson } from '../model/lesson.ts';
import { passageText } from '../passage/passage-text.ts';
import { type PassageWords, passageWords } from '../passage/passage-words.ts';
import { Attached } from '../text/attached.ts';

/** The context that grading needs from the lesson. */
export interface GradeContext {
  /** BCP 47 tag of the lesson's language: its articles do not count in short answers. */
  readonly language: string;
  /** The words to look up quotations in; `undefined` if there is no passage. */
  readonly passage: PassageWords | undefined;
}

/** A passage is read once per lesson, not once per response. */
const contexts = new Attached<Lesson, GradeContext>();

/** Returns the grading context of a lesson's exercises. */
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
