/**
 * Index of the first element of a sorted list for which something holds, which then holds for all behind it; the length
 * of the list where it holds for none. Logarithmic. Core's own stands behind the wall between pages and the lesson.
 */
export function firstIndex<T>(sorted: ArrayLike<T>, holds: (element: T, index: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as T, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
