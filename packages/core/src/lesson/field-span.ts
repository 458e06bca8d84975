import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { sourceOf } from './source-of.ts';

/** Where an entry of reference.yaml has the value of a field; the whole entry where it is not written as it reads. */
export function fieldSpan(lesson: Lesson, entry: Span, field: string, value: string): Span {
  const source = sourceOf(lesson, entry);
  const key = new RegExp(`(?<![\\w-])${field}:`).exec(source);
  const at = key ? source.indexOf(value, key.index + key[0].length) : -1;
  const start = entry.start + at;
  return at < 0 ? entry : { ...entry, start, end: start + value.length };
}
