import type { Word } from '../passage/words.ts';

/** How much a selection and the expected span have in common. */
export interface Overlap {
  /** 2 × shared ÷ (selected + wanted), 0..1; 0 if the selection is elsewhere. */
  readonly f1: number;
  /** Words in both, each as often as both have it. */
  readonly shared: number;
  /** Words of the span. */
  readonly wanted: number;
}

export const NO_OVERLAP: Overlap = { f1: 0, shared: 0, wanted: 0 };

/** Any two stretches of prose share single words; this many in a row show that they overlap. */
const IN_A_ROW = 3;

/** Compares the words of a selection with those of a span, ignoring case and accents. */
export function overlap(selected: readonly Word[], span: readonly Word[]): Overlap {
  const wanted = span.length;
  if (!shareRun(selected, span, Math.min(IN_A_ROW, selected.length, wanted)))
    return { ...NO_OVERLAP, wanted };
  const left = new Map<string, number>();
  for (const { normal } of span) left.set(normal, (left.get(normal) ?? 0) + 1);
  let shared = 0;
  for (const { normal } of selected) {
    const count = left.get(normal) ?? 0;
    if (count > 0) shared++;
    left.set(normal, count - 1);
  }
  return { f1: (2 * shared) / (selected.length + wanted), shared, wanted };
}

function shareRun(one: readonly Word[], other: readonly Word[], length: number): boolean {
  if (length === 0) return false;
  const runs = new Set(runsOf(one, length));
  return runsOf(other, length).some((run) => runs.has(run));
}

function runsOf(words: readonly Word[], length: number): string[] {
  const last = words.length - length;
  return words.slice(0, last + 1).map((_, at) =>
    words
      .slice(at, at + length)
      .map(({ normal }) => normal)
      .join(' '),
  );
}
