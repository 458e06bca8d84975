import type { Lesson } from '../model/lesson.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';

/** A section's questions; those without a section come last, under `undefined`. */
export interface QuestionGroup {
  readonly section: Section | undefined;
  readonly questions: readonly Question[];
}

/** The questions of a lesson in student order: by section, then as written. */
export function questionGroups({ sections, questions }: Lesson): QuestionGroup[] {
  const groups = sections.map((section) => ({
    section,
    questions: questions.filter((question) => question.section === section.id),
  }));
  const placed = new Set(groups.flatMap((group) => group.questions));
  const rest = questions.filter((question) => !placed.has(question));
  return [...groups, { section: undefined, questions: rest }].filter((group) => group.questions.length > 0);
}
