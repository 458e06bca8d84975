import { sourceOf } from '../../lesson/source-of.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Fix } from '../../model/text-edit.ts';
import { nearestFix } from './fix.ts';

/** Writes the address that was perhaps meant into a link or picture, where its address stands as it reads. */
export function addressFix(broken: Diagnostic, lesson: Lesson, value: 'path' | 'anchor'): Fix[] {
  const { span, message } = broken;
  const wrong = String(message.values[value]);
  const at = sourceOf(lesson, span).lastIndexOf(wrong);
  if (at < 0) return [];
  const start = span.start + at;
  return nearestFix({ ...broken, span: { ...span, start, end: start + wrong.length } });
}
