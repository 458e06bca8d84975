import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import { lineBreakOf } from '../model/line-break.ts';
import type { Note } from '../model/note.ts';
import type { HistoricalEvent } from '../model/reference.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import type { TextEdit } from '../model/text-edit.ts';
import type { ElementEdit } from './element-edit.ts';
import { contentEnd, elementLines, isInside } from './element-lines.ts';
import { keepsMeaning, meaningOf } from './keeps-meaning.ts';
import { refuseToMix } from './move-section.ts';
import { removeStretches } from './move-stretch.ts';

/** Elements that depend on a section, question or exercise. */
export interface Dependents {
  /** Questions and exercises inside it, which are removed with it. */
  readonly inside: readonly Item[];
  /** Questions and exercises elsewhere that name it. */
  readonly naming: readonly Item[];
  readonly events: readonly HistoricalEvent[];
  /** Notes defined elsewhere that nothing else cites. */
  readonly notes: readonly Note[];
}

/** Finds everything that would lose its section, or its last marker, if an element were removed. */
export function dependentsOf(lesson: Lesson, element: Section | Item): Dependents {
  const lines = elementLines(lesson, element);
  const items: readonly Item[] = [...lesson.questions, ...lesson.exercises].filter(
    (item) => item !== element,
  );
  const isNamed = (section: string | undefined): boolean => 'blocks' in element && section === element.id;
  return {
    inside: items.filter(({ span }) => isInside(span, element.span)),
    naming: items.filter(({ span, section }) => isNamed(section) && !isInside(span, element.span)),
    events: lesson.reference.events.filter(({ section }) => isNamed(section)),
    notes: lesson.notes.filter(
      ({ span, markers }) =>
        !isInside(span, lines) &&
        markers.length > 0 &&
        markers.every((marker) => isInside(marker.span, lines)),
    ),
  };
}

/**
 * Removes a section, question or exercise. Notes defined in it that others cite move to the end of the file.
 *
 * @param withNotes also removes the notes that nothing else cites
 */
export function removeElement(lesson: Lesson, element: Section | Item, withNotes = false): ElementEdit {
  const lines = elementLines(lesson, element);
  const gone = withNotes ? dependentsOf(lesson, element).notes : [];
  const saved = lesson.notes.filter(
    ({ span, markers }) => isInside(span, lines) && markers.some((marker) => !isInside(marker.span, lines)),
  );
  const spans = [lines, ...gone.map(({ span }) => span)];
  const edits = lesson.parts.flatMap(({ path, text }) => {
    const own = removeStretches(
      text,
      spans.filter(({ file }) => file === path),
    );
    return path === lines.file ? withNotesAtEnd(text, own, path, saved) : own;
  });
  const stays = (span: Span): boolean =>
    saved.some((note) => isInside(span, note.span)) || !spans.some((one) => isInside(span, one));
  const left = meaningOf({
    introduction: lesson.introduction,
    sections: lesson.sections.filter(({ headingSpan }) => stays(headingSpan)),
    questions: lesson.questions.filter(({ headingSpan }) => stays(headingSpan)),
    exercises: lesson.exercises.filter(({ headingSpan }) => stays(headingSpan)),
    headings: lesson.headings.filter(({ span }) => stays(span)),
    markers: lesson.markers.filter(({ span }) => stays(span)),
    duplicateNotes: lesson.duplicateNotes.filter(({ span }) => stays(span)),
    remarks: lesson.remarks.filter(stays),
    withheld: lesson.withheld.filter(({ span }) => stays(span)),
  });
  return keepsMeaning(lesson, edits, left) ? { edits } : refuseToMix(element.title);
}

/** Puts notes at the end of the remaining file. */
function withNotesAtEnd(
  text: string,
  edits: readonly TextEdit[],
  file: string,
  notes: readonly Note[],
): readonly TextEdit[] {
  if (notes.length === 0) return edits;
  const end = contentEnd(text, text.length);
  const gap = lineBreakOf(text).repeat(2);
  const put = notes.map(({ span }) => gap + text.slice(span.start, span.end)).join('');
  const last = edits.at(-1);
  // The end of the text may itself be removed.
  if (last && last.span.end >= end) return [...edits.slice(0, -1), { span: last.span, text: put }];
  return [...edits, { span: { file, start: end, end }, text: put }];
}
