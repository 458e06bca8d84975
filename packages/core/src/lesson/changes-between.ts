import type { Chunk, ScannedPart } from '../markdown/chunk/chunk.ts';
import { labelKey } from '../model/note.ts';
import { outlineSigns } from './outline/lesson-outline.ts';

interface ChangedChunks {
  readonly part: ScannedPart;
  readonly from: number;
  readonly to: number;
  /** Whether the indexes of the following ones have changed. */
  readonly moved: boolean;
}

/** The changes of an edit that matter outside the chunks themselves. */
export interface Changes {
  /** The removed chunks, and the added ones. */
  readonly gone: ReadonlySet<Chunk>;
  readonly fresh: ReadonlySet<Chunk>;
  /**
   * Their places: for each part the pieces `from` up to `to`, as they are now. Those before and after are unchanged.
   */
  readonly runs: readonly ChangedChunks[];
  /** Whether the defined labels, or their order, have changed. */
  readonly definitions: boolean;
  /** Whether the cited notes, or their order, have changed. */
  readonly citations: boolean;
  /** Whether text belongs to other sections or items, or is hidden behind other keys. */
  readonly outline: boolean;
  /** Whether the ids of sections and items, or their order, have changed. */
  readonly ids: boolean;
  readonly headings: boolean;
}

/** Compares a lesson's parts, which must be the same files in the same order. */
export function changesBetween(before: readonly ScannedPart[], after: readonly ScannedPart[]): Changes {
  const changed = changedChunks(before, after);
  // A move from one part to another changes both.
  const differ = (look: (chunk: Chunk) => readonly string[]): boolean =>
    changed.some(({ gone, fresh }) =>
      gone.length === 0
        ? fresh.some((chunk) => look(chunk).length > 0)
        : gone.flatMap(look).join('\n') !== fresh.flatMap(look).join('\n'),
    );
  const outline = differ(outlineOf);
  return {
    gone: new Set(changed.flatMap(({ gone }) => gone)),
    fresh: new Set(changed.flatMap(({ fresh }) => fresh)),
    runs: changed.map(({ run }) => run),
    definitions: differ(({ definitions }) => definitions.map(({ label }) => label)),
    citations: differ(({ markers }) => markers.map(({ label, within }) => `${labelKey(label)} ${within}`)),
    outline,
    ids: outline || differ(outlineSigns),
    headings: differ(({ headings }) => headings.map(({ title }) => title)),
  };
}

/** The chunks of a part that have changed. */
interface PartChanges {
  readonly gone: readonly Chunk[];
  readonly fresh: readonly Chunk[];
  readonly run: ChangedChunks;
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
function changedPieces(old: readonly Chunk[], part: ScannedPart): PartChanges {
  const now = part.chunks;
  const most = Math.min(old.length, now.length);
  let first = 0;
  while (first < most && old[first] === now[first]) first++;
  let last = 0;
  while (last < most - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last++;
  const gone = new Set(old.slice(first, old.length - last));
  const fresh: Chunk[] = [];
  for (const chunk of now.slice(first, now.length - last)) if (!gone.delete(chunk)) fresh.push(chunk);
  return {
    gone: [...gone],
    fresh,
    run: { part, from: first, to: now.length - last, moved: now.length !== old.length },
  };
}

/** Everything in a chunk that divides a part: its headings, and whatever hides text from students, in order. */
function outlineOf({ headings, keys }: Chunk): string[] {
  return [
    ...headings.map(({ token, level, mark, isKey }) => ({
      token,
      sign: `${level} ${mark?.name ?? ''} ${isKey}`,
    })),
    ...keys.map(({ token, role, sure, whole, ends }) => ({
      token,
      sign: `${role} ${sure} ${whole} ${ends}`,
    })),
  ]
    .sort((a, b) => a.token - b.token)
    .map(({ sign }) => sign);
}
