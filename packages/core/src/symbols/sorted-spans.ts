import type { Span } from '../model/span.ts';
import { firstIndex } from '../text/first-index.ts';

interface Placed {
  readonly span: Span;
}

/** The elements of a list, file by file, in the order of their places. */
export function sortedInFiles<T extends Placed>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const files = new Map<string, T[]>();
  for (const element of list) {
    const { file } = element.span;
    const known = files.get(file);
    if (known) known.push(element);
    else files.set(file, [element]);
  }
  for (const placed of files.values()) placed.sort((a, b) => a.span.start - b.span.start);
  return files;
}

/** How many elements of a sorted list begin at or before an offset. */
export function countUpTo(sorted: readonly Placed[], offset: number): number {
  return firstIndex(sorted, ({ span }) => span.start > offset);
}

/** The element of a sorted list, without overlaps, that covers an offset. */
export function lastCovering<T extends Placed>(sorted: readonly T[], offset: number): T | undefined {
  const last = sorted[countUpTo(sorted, offset) - 1];
  return last && offset < last.span.end ? last : undefined;
}
