import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { elementAt } from './element-at.ts';

/** Every marker of the note at an offset, in all parts, with the note itself where wanted. */
export function references(lesson: Lesson, file: string, offset: number, withDefinition: boolean): Span[] {
  const element = elementAt(lesson, file, offset);
  const note = element?.kind === 'marker' ? element.marker.note : element?.note;
  if (!note) return [];
  return [...(withDefinition ? [note.labelSpan] : []), ...note.markers.map((marker) => marker.span)];
}
