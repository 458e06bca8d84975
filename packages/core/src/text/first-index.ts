/**
 * Returns the index of the first element of a sorted list for which a condition holds, or the length of the list if
 * there is none. The condition must hold for all later elements too. Logarithmic.
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

/** Returns the index of the last of ascending numbers that does not exceed a limit; 0 if all do. Logarithmic. */
export function lastUpTo(ascending: ArrayLike<number>, limit: number): number {
  // Asked very often: without a function for each question.
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}
