import { lineStart, textOf } from '../lesson/source-of.ts';
import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';

/** Whether a span is inside another. */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}

/** Returns the section that an item is inside and belongs to; `undefined` for an item elsewhere. */
export function homeOf(lesson: Lesson, item: Item): Section | undefined {
  return lesson.sections.find(({ id, span }) => id === item.section && isInside(item.span, span));
}

/**
 * Returns the lines that move with an element: from its heading to the end of its last line that is not blank. Notes at
 * the end of the file belong to no element and stay there.
 */
export function elementLines(lesson: Lesson, { span }: { readonly span: Span }): Span {
  const text = textOf(lesson, span.file);
  const end = span.end < text.length ? span.end : Math.max(span.start, closingNotes(lesson, span.file));
  return { file: span.file, start: span.start, end: contentEnd(text, end) };
}

/** Returns the start of the notes that end a file, with only remarks between them; its end if there are none. */
export function closingNotes(lesson: Lesson, file: string): number {
  const text = textOf(lesson, file);
  const notes = [...lesson.notes, ...lesson.duplicateNotes].filter(({ span }) => span.file === file);
  // Of two that end together the outer one comes first.
  notes.sort((a, b) => b.span.end - a.span.end || a.span.start - b.span.start);
  let first = text.length;
  for (const { span } of notes) {
    if (span.start >= first) continue;
    const between = lesson.remarks.filter(
      (remark) => remark.file === file && remark.start >= span.end && remark.end <= first,
    );
    const words = [span, ...between].map(({ end }, index) => text.slice(end, between[index]?.start ?? first));
    if (words.some((gap) => gap.trim() !== '') || !beginsLine(text, span.start)) break;
    first = span.start;
  }
  return first;
}

function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** Returns the end of the last nonblank line before an offset, without its line break. */
export function contentEnd(text: string, before: number): number {
  const end = text.slice(0, before).trimEnd().length;
  const rest = /^[^\r\n]*/.exec(text.slice(end, before));
  return end + (rest?.[0].length ?? 0);
}

/** Returns the start of the first nonblank line from an offset on; the text's end if there is none. */
export function contentStart(text: string, from: number): number {
  const blank = /^(?:[ \t]*(?:\r\n|\r|\n))*(?:[ \t]*$)?/.exec(text.slice(from));
  return from + (blank?.[0].length ?? 0);
}
