import type { Chunk, ScannedPart } from './chunk.ts';

/** Where chunks of a part have changed. */
export interface ChangedRun {
  readonly part: ScannedPart;
  readonly from: number;
  readonly to: number;
  /** Whether the indexes of the following ones have changed. */
  readonly moved: boolean;
}

/** The chunks of a part that have changed. */
export interface PartChanges {
  readonly gone: readonly Chunk[];
  readonly fresh: readonly Chunk[];
  readonly run: ChangedRun;
  /** All chunks from the first changed one to the last, as they were and as they are, and those among them that stay. */
  readonly old: readonly Chunk[];
  readonly now: readonly Chunk[];
  readonly kept: ReadonlySet<Chunk>;
}

/** Compares the chunks alone, of the same files in the same order. */
export function changedChunks(
  before: readonly ScannedPart[],
  after: readonly ScannedPart[],
): readonly PartChanges[] {
  return after.flatMap((part, index) =>
    part === before[index] ? [] : [changedPieces(before[index]?.chunks ?? [], part)],
  );
}

/** Leaves out everything that is the same at both ends. */
function changedPieces(all: readonly Chunk[], part: ScannedPart): PartChanges {
  const { chunks } = part;
  const most = Math.min(all.length, chunks.length);
  let first = 0;
  while (first < most && all[first] === chunks[first]) first++;
  let last = 0;
  while (last < most - first && all[all.length - 1 - last] === chunks[chunks.length - 1 - last]) last++;
  const to = chunks.length - last;
  const old = all.slice(first, all.length - last);
  const now = chunks.slice(first, to);
  const gone = new Set(old);
  const kept = new Set<Chunk>();
  const fresh: Chunk[] = [];
  for (const chunk of now) {
    if (gone.delete(chunk)) kept.add(chunk);
    else fresh.push(chunk);
  }
  const run = { part, from: first, to, moved: chunks.length !== all.length };
  return { gone: [...gone], fresh, run, old, now, kept };
}

/**
 * Whether the changed chunks say something else than before, or in another order; however the text is cut into chunks.
 *
 * @param look returns what a chunk says, in order
 */
export function differ({ old, now, kept }: PartChanges, look: (chunk: Chunk) => readonly string[]): boolean {
  if (old.length === 0) return now.some((chunk) => look(chunk).length > 0);
  const said = (chunks: readonly Chunk[]): string =>
    chunks
      .map((chunk) =>
        kept.has(chunk)
          ? KEPT
          : look(chunk)
              .map((sign) => `${sign}\n`)
              .join(''),
      )
      .join('');
  return said(old) !== said(now);
}

/** Stands for whatever a chunk that stays says. */
const KEPT = '\0';
