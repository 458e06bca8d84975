import { outlineSigns } from '../../lesson/outline/lesson-outline.ts';
import type { Chunk, ScannedPart } from '../../markdown/chunk/chunk.ts';
import { labelKey } from '../../model/note.ts';

interface ChangedChunks {
  readonly part: ScannedPart;
  readonly from: number;
  readonly to: number;
  /** Whether those behind have other indexes than before. */
  readonly moved: boolean;
}

/** What an edit changed, as far as somebody else than the chunks themselves may care. */
export interface Changes {
  /** The chunks that are no more, and those that have come. */
  readonly gone: ReadonlySet<Chunk>;
  readonly fresh: ReadonlySet<Chunk>;
  /** Where: of each part the pieces `from` up to `to`, as they are now. Those before and behind are what they were. */
  readonly runs: readonly ChangedChunks[];
  /** Other labels are defined than before, or in another order. */
  readonly definitions: boolean;
  /** Other notes are cited than before, or in another order. */
  readonly citations: boolean;
  /** Text belongs to other sections or items than before, or is hidden behind other keys. */
  readonly outline: boolean;
  /** Sections and items have other ids than before, or another order. */
  readonly ids: boolean;
  readonly headings: boolean;
}

/** Compares a lesson's parts, which must be the same files in the same order. */
export function changesBetween(before: readonly ScannedPart[], after: readonly ScannedPart[]): Changes {
  const changed = after.flatMap((part, index) =>
    part === before[index] ? [] : [changedPieces(before[index]?.chunks ?? [], part)],
  );
  // What moves from one part to another changes both.
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

/** Whatever is the same at both ends stays out of it. */
function changedPieces(
  old: readonly Chunk[],
  part: ScannedPart,
): { readonly gone: readonly Chunk[]; readonly fresh: readonly Chunk[]; readonly run: ChangedChunks } {
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

/** All of a chunk that divides a part: its headings, and what withholds text from students, in their order. */
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
