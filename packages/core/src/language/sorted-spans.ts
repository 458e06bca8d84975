import type { Span } from '../model/span.ts';

interface Placed {
  readonly span: Span;
}

/** How many elements of a sorted list begin at or before an offset. */
export function countUpTo(sorted: readonly Placed[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The element of a sorted list, without overlaps, that covers an offset. */
export function lastCovering<T extends Placed>(sorted: readonly T[], offset: number): T | undefined {
  const last = sorted[countUpTo(sorted, offset) - 1];
  return last && offset < last.span.end ? last : undefined;
}
