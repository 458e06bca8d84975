import { textOf } from '../../lesson/source-of.ts';
import type { Item } from '../../model/item.ts';
import type { Lesson } from '../../model/lesson.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import type { Span } from '../../model/span.ts';
import type { Fix } from '../../model/text-edit.ts';
import { isKeyName, meantKey } from '../../text/key/meant-key.ts';
import { rightFix } from './fix.ts';

const MARK = '<!-- key -->';
/** The beginning of a line in a quote or list. */
const CONTAINER = /^[\s>]*(?:[-*+]|\d+[.)])?\s*/;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * Writes the key mark on a line of its own in place of a near miss. The author's other text stays: other words of the
 * line above or below it, other words of the mark as a remark.
 */
export function keyFixes(lesson: Lesson, { file, start, end }: Span): Fix[] {
  // Elsewhere there is no right place for it.
  const holds = ({ span }: Item): boolean => span.file === file && span.start <= start && start < span.end;
  if (![...lesson.questions, ...lesson.exercises].some(holds)) return [];
  const text = textOf(lesson, file);
  const lineBreak = lineBreakOf(text);
  const isBreak = (at: number): boolean => at < 0 || at >= text.length || /[\r\n]/.test(text[at] as string);
  let from = start;
  while (!isBreak(from - 1)) from--;
  let to = end;
  while (!isBreak(to)) to++;
  const meant = text.slice(start, end);
  const before = text.slice(from, start).replace(CONTAINER, '');
  const after = text.slice(end, to);
  const write = (edit: { start: number; end: number }, replacement: string): Fix[] => [
    rightFix('Write <!-- key --> on a line of its own', {}, { span: { file, ...edit }, text: replacement }),
  ];
  if (!meantKey(meant)) {
    // A title stays, as the first words of the key.
    return write({ start: from, end: from }, `${MARK}${lineBreak}${lineBreak}`);
  }
  const remark = isKeyName(meant) ? '' : `${lineBreak}<!-- ${wordsIn(meant)} -->`;
  const above = HAS_WORDS.test(before);
  const below = HAS_WORDS.test(after);
  return write(
    { start: above ? start : from, end: below ? end : to },
    `${above ? lineBreak + lineBreak : ''}${MARK}${remark}${below ? lineBreak + lineBreak : ''}`,
  );
}

/** The text of a comment, without its delimiters. */
function wordsIn(meant: string): string {
  return meant.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/--+|>/g, '–');
}
