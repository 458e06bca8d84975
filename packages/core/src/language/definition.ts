import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { elementAt } from './element-at.ts';

/** Where a marker's note is defined; at a note's own label, where it is first cited. */
export function definition(
  lesson: Lesson,
  file: string,
  offset: number,
): { readonly from: Span; readonly to: Span } | undefined {
  const element = elementAt(lesson, file, offset);
  if (element?.kind === 'marker') {
    return element.marker.note && { from: element.marker.span, to: element.marker.note.span };
  }
  const first = element?.note.markers[0];
  return element && first && { from: element.note.labelSpan, to: first.span };
}
