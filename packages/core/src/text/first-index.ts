/**
 * Index of the first element of a sorted list for which something holds, which then holds for all behind it; the length
 * of the list where it holds for none. Logarithmic.
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

/** Index of the last of ascending numbers that is not above a limit; 0 where all are. Logarithmic. */
export function lastUpTo(ascending: ArrayLike<number>, limit: number): number {
  return Math.max(0, firstIndex(ascending, (value) => value > limit) - 1);
}
