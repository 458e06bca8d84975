import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { lastCovering, sortedInFiles, textOf, wholeLines } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Span } from '../../model/span.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { allowMarks } from './allow-marks.ts';

const marks = oncePerLesson((lesson) => sortedInFiles(allowMarks(lesson)));

/** Takes one rule out of an allow mark; the whole mark where it names no other, its line with it where it had one. */
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
