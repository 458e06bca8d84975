import { textOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Section } from '../model/section.ts';
import { type ElementEdit, refuse } from './element-edit.ts';
import { elementLines } from './element-lines.ts';
import { keepsMeaning } from './keeps-meaning.ts';
import { moveStretch } from './move-stretch.ts';

/** Where something goes: to the one or the other side of an element of its kind. */
export type Beside<T> = { readonly before: T } | { readonly after: T };

/**
 * Moves a section with all that stands in it. Notes defined in it go along; those that end the file stay there. Refused
 * where the two stand in different files, or where text would come to belong to something else.
 *
 * @param lesson the sections are its own
 */
export function moveSection(lesson: Lesson, section: Section, to: Beside<Section>): ElementEdit {
  const other = 'before' in to ? to.before : to.after;
  const { file } = section.span;
  if (other === section) return { edits: [] };
  if (other.span.file !== file)
    return refuse('“{title}” and “{other}” are in different files: {file} and {otherFile}.', {
      title: section.title,
      other: other.title,
      file,
      otherFile: other.span.file,
    });
  const at = 'before' in to ? other.span.start : elementLines(lesson, other).end;
  const edits = moveStretch(textOf(lesson, file), elementLines(lesson, section), at);
  return keepsMeaning(lesson, edits) ? { edits } : refuseToMix(section.title);
}

/** What is said where text around an element would come to belong to something else. */
export function refuseToMix(title: string): ElementEdit {
  return refuse(
    '“{title}” cannot move there, because some text would end up under the wrong heading. Look for an unclosed block or a heading of a different level nearby.',
    { title },
  );
}
