/**
 * Index of the first element of a sorted list for which a monotone condition holds; the length of the list if there is
 * none. Logarithmic. Core's own is behind the wall between pages and the lesson.
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
