import type { Opening } from '../model/opening.ts';
import type { Span } from '../model/span.ts';

/** Where an element's id is written: the value in its mark, or its heading where there is none. */
export function idSpan(element: Pick<Opening, 'mark' | 'headingSpan'>): Span {
  return element.mark?.attributes.find(({ key }) => key === 'id')?.valueSpan ?? element.headingSpan;
}
