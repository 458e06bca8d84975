import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Fix, TextEdit } from '../model/text-edit.ts';
import { allowMarks } from './allow-marks.ts';
import { fix } from './fix.ts';
import { breakOf, textOf } from './source-of.ts';

/** What this rule finds is shown as plain text, comments and all. */
const ABOVE = 'block-too-long';
/** These find what is wrong with a file, with comments or with the marks themselves, not with a line. */
const NEVER = new Set([
  'allow-unknown',
  'allow-unused',
  'comment-unclosed',
  'file-encoding',
  'file-too-large',
  'lesson-empty',
  'lesson-missing',
]);

/** Says, by a mark on its line, that what a rule has found is meant. */
export function allowFix({ rule, span }: Diagnostic, lesson: Lesson): Fix[] {
  if (NEVER.has(rule)) return [];
  const text = textOf(lesson, span.file);
  const start = span.start === 0 ? 0 : text.lastIndexOf('\n', span.start - 1) + 1;
  const next = text.indexOf('\n', span.start);
  const line = text.slice(start, next < 0 ? text.length : next).trimEnd();
  const known = allowMarks(lesson).find(
    (mark) => mark.span.file === span.file && mark.line.start <= span.start && span.start <= mark.line.end,
  );
  return [fix('Allow “{rule}” on this line', { rule }, known ? extend(known.ids.at(-1)?.span) : add())];

  function extend(last = span): TextEdit {
    return { span: { ...last, start: last.end }, text: ` ${rule}` };
  }

  function add(): TextEdit {
    const at = (offset: number) => ({ ...span, start: offset, end: offset });
    if (rule === ABOVE) return { span: at(start), text: `<!-- allow ${rule} -->${breakOf(text)}` };
    if (isYaml()) return { span: at(start + line.length), text: ` # allow ${rule}` };
    // In a table it must stand inside the last cell.
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
