import type { Lesson } from '../model/lesson.ts';
import type { Entry } from '../model/reference.ts';
import type { Span } from '../model/span.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';

const indexes = new WeakMap<Lesson, ReadonlyMap<Entry, readonly Span[]>>();

/** Where the text of a lesson names each entry of reference.yaml; linear in the text, once for a lesson. */
export function placesOfNames(lesson: Lesson, names: NameMatcher): ReadonlyMap<Entry, readonly Span[]> {
  const known = indexes.get(lesson);
  if (known) return known;
  const places = new Map<Entry, Span[]>();
  for (const { path: file, text } of lesson.parts) {
    for (const { entry, start, end } of names.find(text)) {
      const list = places.get(entry);
      if (list) list.push({ file, start, end });
      else places.set(entry, [{ file, start, end }]);
    }
  }
  indexes.set(lesson, places);
  return places;
}
