import { firstIndex } from '../dom/first-index.ts';

/**
 * Index of the first element that begins below a line; how many there are if none does. Asks few of them for their
 * place.
 *
 * @param elements of the passage, in order
 *
 * @param line measured from the window's top, in pixels
 */
export function firstBelow(elements: readonly Element[], line: number): number {
  return firstIndex(elements, (element) => element.getBoundingClientRect().top > line);
}
