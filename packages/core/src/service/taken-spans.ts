import { countUpTo } from '../lesson/source-of.ts';
import type { Span } from '../model/span.ts';

/** Stretches of files that are already used. Stretches that touch each other are kept as one. */
export class TakenSpans {
  readonly #files = new Map<string, { readonly span: Span }[]>();

  /** Whether no taken stretch touches this one. Logarithmic. */
  isClear({ file, start, end }: Span): boolean {
    const sorted = this.#files.get(file) ?? [];
    const before = sorted[countUpTo(sorted, end) - 1];
    return !before || before.span.end < start;
  }

  /** Takes a stretch: in constant time if it comes after all others, as most do. */
  take({ file, start, end }: Span): void {
    const sorted = this.#files.get(file) ?? [];
    this.#files.set(file, sorted);
    let from = countUpTo(sorted, start);
    if ((sorted[from - 1]?.span.end ?? -1) >= start) from--;
    const to = countUpTo(sorted, end);
    const span = {
      file,
      start: Math.min(start, sorted[from]?.span.start ?? start),
      end: Math.max(end, sorted[to - 1]?.span.end ?? end),
    };
    if (from === sorted.length) sorted.push({ span });
    else sorted.splice(from, to - from, { span });
  }
}
