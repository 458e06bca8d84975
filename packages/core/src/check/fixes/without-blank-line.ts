import { textOf } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Span } from '../../model/span.ts';

/** Lines that are to go, with one of the two blank lines around them, so that what stays is as far apart as before. */
export function withoutBlankLine(lesson: Lesson, lines: Span): Span {
  const text = textOf(lesson, lines.file);
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(lines.end, lines.end + 200))?.[0] ?? '';
  if (after !== '') return { ...lines, end: lines.end + after.length };
  const before = /\n([ \t]*\r?\n)$/.exec(text.slice(Math.max(0, lines.start - 200), lines.start))?.[1] ?? '';
  return lines.end === text.length ? { ...lines, start: lines.start - before.length } : lines;
}
