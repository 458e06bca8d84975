import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { createNameMatcher, type NameMatcher } from '../reference/name-matcher.ts';
import { frontMatter, parseText } from './parse-text.ts';

/** A lesson whose texts mark the caret, `|`, and the places that a test is about, `«…»`. */
export interface CursorText {
  readonly lesson: Lesson;
  readonly names: NameMatcher;
  /** The texts without these markers, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly file: string;
  readonly offset: number;
  /** The places between « and », in the order of files and text. */
  readonly places: readonly Span[];
  /** The source of a span. */
  source(span: Span | undefined): string;
}

/**
 * Parses files by path; a plain string is the body of lesson.md. If a text needs a `|` of its own, as in a table, the
 * caret is written `‸`.
 */
export function cursorText(files: string | Readonly<Record<string, string>>): CursorText {
  const all = typeof files === 'string' ? { 'lesson.md': frontMatter + files } : files;
  const caret = Object.values(all).some((text) => text.includes('‸')) ? '‸' : '|';
  const texts: Record<string, string> = {};
  const places: Span[] = [];
  let cursor = { file: 'lesson.md', offset: -1 };
  for (const [file, text] of Object.entries(all)) {
    let plain = '';
    const open: number[] = [];
    for (const sign of text) {
      if (sign === caret) cursor = { file, offset: plain.length };
      else if (sign === '«') open.push(plain.length);
      else if (sign === '»') places.push({ file, start: open.pop() ?? 0, end: plain.length });
      else plain += sign;
    }
    texts[file] = plain;
  }
  const { lesson, source } = parseText(texts);
  const names = createNameMatcher(lesson.reference);
  return { lesson, names, files: texts, ...cursor, places, source };
}
