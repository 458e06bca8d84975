import { lineStart, textOf } from '../lesson/source-of.ts';
import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';

/** Whether a span lies in another. */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}

/** The section that an item stands inside and belongs to; `undefined` for one that stands elsewhere. */
export function homeOf(lesson: Lesson, item: Item): Section | undefined {
  return lesson.sections.find(({ id, span }) => id === item.section && isInside(item.span, span));
}

/**
 * What goes where an element goes: from its heading to the end of its last line that is not blank. Notes that end the
 * file are nobody's and stay there.
 */
export function elementLines(lesson: Lesson, { span }: { readonly span: Span }): Span {
  const text = textOf(lesson, span.file);
  const end = span.end < text.length ? span.end : Math.max(span.start, closingNotes(lesson, span.file));
  return { file: span.file, start: span.start, end: contentEnd(text, end) };
}

/** Where the notes begin that end a file, with nothing but remarks between them; its end where there are none. */
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

/** The end of the last line before an offset that is not blank, its line break left out. */
export function contentEnd(text: string, before: number): number {
  const end = text.slice(0, before).trimEnd().length;
  const rest = /^[^\r\n]*/.exec(text.slice(end, before));
  return end + (rest?.[0].length ?? 0);
}

/** The start of the first line from an offset on that is not blank; the text's end where there is none. */
export function contentStart(text: string, from: number): number {
  const blank = /^(?:[ \t]*(?:\r\n|\r|\n))*(?:[ \t]*$)?/.exec(text.slice(from));
  return from + (blank?.[0].length ?? 0);
}
