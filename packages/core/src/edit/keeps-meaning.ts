import { plainText } from '../markdown/plain-text.ts';
import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Section } from '../model/section.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { applyEdits } from '../model/text-edit.ts';
import { parseLesson } from '../service/parse-lesson.ts';

/** Returns the lesson as it would be after edits. */
export function lessonAfter(lesson: Lesson, edits: readonly TextEdit[]): Lesson {
  const files = lesson.files.map(({ path, text }) => ({
    path,
    text: applyEdits(
      text,
      edits.filter(({ span }) => span.file === path),
    ),
  }));
  return parseLesson(files, { folder: lesson.id }).lesson;
}

type Meaningful = Pick<
  Lesson,
  | 'introduction'
  | 'sections'
  | 'questions'
  | 'exercises'
  | 'markers'
  | 'duplicateNotes'
  | 'remarks'
  | 'withheld'
  | 'headings'
>;

/**
 * Returns everything that must stay the same when elements move, regardless of order.
 *
 * @param sectionOf returns the id of the section that an item should belong to
 */
export function meaningOf(lesson: Meaningful, sectionOf = (item: Item) => item.section): string[] {
  const sections = new Map(lesson.sections.map((section) => [section.id, nameOf(section)]));
  const itemMeaning = (item: Item & { readonly kind: string }): string => {
    const section = sectionOf(item);
    const words = [item.prompt, ...item.hints, item.key].map(plainText).join(' | ');
    return `${item.kind} ${nameOf(item)} of ${section && (sections.get(section) ?? section)}: ${words}`;
  };
  const facts = [
    `introduction: ${plainText(lesson.introduction)}`,
    ...lesson.sections.map((section) => `section ${nameOf(section)}: ${plainText(section.blocks)}`),
    ...[...lesson.questions, ...lesson.exercises].map(itemMeaning),
    ...lesson.markers.map(({ label, note }) => `marker ${label}: ${note ? plainText(note.body) : ''}`),
    ...lesson.duplicateNotes.map(({ label }) => `again ${label}`),
    `remarks: ${lesson.remarks.length}`,
    ...lesson.withheld.map((block) => `withheld ${plainText([block])}`),
    ...lesson.headings.map(({ level, title }) => `heading ${level} ${title}`),
  ];
  return facts.sort();
}

/** Whether a lesson still has the given `meaning` after edits. */
export function keepsMeaning(
  lesson: Lesson,
  edits: readonly TextEdit[],
  meaning = meaningOf(lesson),
): boolean {
  const after = meaningOf(lessonAfter(lesson, edits));
  return after.length === meaning.length && after.every((fact, index) => fact === meaning[index]);
}

/** An id, or a title if the id is only a position. */
function nameOf({ id, named, title }: Section | Item): string {
  return named ? id : `“${title}”`;
}
