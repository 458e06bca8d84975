import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { lastCovering, sortedInFiles, textOf, wholeLines } from '../../lesson/source-of.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Lesson } from '../../model/lesson.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import type { Span } from '../../model/span.ts';
import type { Fix, TextEdit } from '../../model/text-edit.ts';
import { fix } from '../fixes/fix.ts';
import { allowMarks } from './allow-marks.ts';

/** The findings of this rule are shown as plain text, including comments. */
const ABOVE = 'block-too-long';
/** Findings of these are about a file, comments or the marks themselves, not about a line. */
const NEVER = new Set([
  'allow-unknown',
  'allow-unused',
  'comment-unclosed',
  'file-encoding',
  'file-too-large',
  'lesson-empty',
  'lesson-missing',
]);

/** The allow marks by the lines that they apply to, including the end of the line. */
const marksByLine = oncePerLesson((lesson) =>
  sortedInFiles(
    allowMarks(lesson).map((mark) => ({
      mark,
      span: { file: mark.span.file, start: mark.line.start, end: mark.line.end + 1 },
    })),
  ),
);

/** Returns a fix that allows a finding, by a mark on its line. */
export function allowFix({ rule, span }: Diagnostic, lesson: Lesson): Fix[] {
  if (NEVER.has(rule) || !lesson.files.some(({ path }) => path === span.file)) return [];
  const text = textOf(lesson, span.file);
  const lineSpan = wholeLines(lesson, { ...span, end: span.start });
  const { start } = lineSpan;
  const line = text.slice(start, lineSpan.end).trimEnd();
  const known = lastCovering(marksByLine(lesson).get(span.file) ?? [], span.start)?.mark;
  return [fix('Allow “{rule}” on this line', { rule }, known ? extend(known.ids.at(-1)?.span) : add())];

  function extend(last = span): TextEdit {
    return { span: { ...last, start: last.end }, text: ` ${rule}` };
  }

  function add(): TextEdit {
    const at = (offset: number) => ({ ...span, start: offset, end: offset });
    if (rule === ABOVE) return { span: at(start), text: `<!-- allow ${rule} -->${lineBreakOf(text)}` };
    if (isYaml()) return { span: at(start + line.length), text: ` # allow ${rule}` };
    // In a table it must be inside the last cell.
    const inside = /[^\\]\|$/.test(line) ? line.length - 1 : line.length;
    const gap = /\s$/.test(line.slice(0, inside)) ? '' : ' ';
    return {
      span: at(start + inside),
      text: `${gap}<!-- allow ${rule} -->${inside < line.length ? ' ' : ''}`,
    };
  }

  function isYaml(): boolean {
    if (span.file.endsWith('.yaml')) return true;
    return (
      span.file === 'lesson.md' &&
      text.startsWith('---') &&
      !/\n(?:---|\.\.\.)\s*\n/.test(text.slice(0, start))
    );
  }
}

const marks = oncePerLesson((lesson) => sortedInFiles(allowMarks(lesson)));

/**
 * Removes one rule from an allow mark, or the whole mark if it names no other, with its line if it has one of its own.
 */
export function withoutAllowance(lesson: Lesson, id: Span): TextEdit {
  const text = textOf(lesson, id.file);
  const mark = lastCovering(marks(lesson).get(id.file) ?? [], id.start);
  const place = mark && mark.ids.length === 1 ? mark.span : id;
  let { start } = place;
  while (/[ \t,]/.test(text[start - 1] ?? '')) start--;
  const span = { ...place, start };
  const line = wholeLines(lesson, span);
  const alone = text.slice(line.start, start).trim() === '' && text.slice(place.end, line.end).trim() === '';
  return { span: alone ? line : span, text: '' };
}
