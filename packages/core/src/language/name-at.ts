import { fileOf } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Entry } from '../model/reference.ts';
import type { Span } from '../model/span.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';

/** Longest stretch around the offset that is searched for a name: names are short, and lines may be whole paragraphs. */
const REACH = 200;

/** The name of an entry that covers an offset of a part, or of reference.yaml itself. */
export function nameAt(
  lesson: Lesson,
  names: NameMatcher,
  file: string,
  offset: number,
): { readonly entry: Entry; readonly span: Span } | undefined {
  const text = fileOf(lesson, file);
  const from = Math.max(0, offset - REACH);
  const window = text.slice(from, offset + REACH);
  for (const { entry, start, end } of names.find(window)) {
    if (from + start > offset) break;
    if (offset < from + end) return { entry, span: { file, start: from + start, end: from + end } };
  }
  return undefined;
}
