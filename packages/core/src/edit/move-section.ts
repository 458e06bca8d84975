import { textOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Section } from '../model/section.ts';
import { type ElementEdit, refuse } from './element-edit.ts';
import { elementLines } from './element-lines.ts';
import { keepsMeaning } from './keeps-meaning.ts';
import { moveStretch } from './move-stretch.ts';

/** Target of a move: before or after an element of the same kind. */
export type Beside<T> = { readonly before: T } | { readonly after: T };

/**
 * Moves a section with everything in it. Notes defined in it move too; those at the end of the file stay there. Refused
 * if the two are in different files, or if text would end up in another element.
 *
 * @param lesson contains the sections
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

/** Returns the refusal for text around an element that would end up in another element. */
export function refuseToMix(title: string): ElementEdit {
  return refuse(
    '“{title}” cannot go there: some text would then belong to something else. Look for an unclosed block or a heading of another level nearby.',
    { title },
  );
}
