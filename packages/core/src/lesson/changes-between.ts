import { type ChangedRun, changedChunks, differ } from '../markdown/chunk/changed-chunks.ts';
import type { Chunk, ScannedPart } from '../markdown/chunk/chunk.ts';
import { labelKey } from '../model/note.ts';
import { outlineSigns } from './outline/lesson-outline.ts';

/** The changes of an edit that matter outside the chunks themselves. */
export interface Changes {
  /** The removed chunks, and the added ones. */
  readonly gone: ReadonlySet<Chunk>;
  readonly fresh: ReadonlySet<Chunk>;
  /**
   * Their places: for each part the pieces `from` up to `to`, as they are now. Those before and after are unchanged.
   */
  readonly runs: readonly ChangedRun[];
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
  const anyDiffers = (look: (chunk: Chunk) => readonly string[]): boolean =>
    changed.some((part) => differ(part, look));
  const outline = anyDiffers(outlineOf);
  return {
    gone: new Set(changed.flatMap(({ gone }) => gone)),
    fresh: new Set(changed.flatMap(({ fresh }) => fresh)),
    runs: changed.map(({ run }) => run),
    definitions: anyDiffers(({ definitions }) => definitions.map(({ label }) => label)),
    citations: anyDiffers(({ markers }) =>
      markers.map(({ label, within }) => `${labelKey(label)} ${within}`),
    ),
    outline,
    ids: outline || anyDiffers(outlineSigns),
    headings: anyDiffers(({ headings }) => headings.map(({ title }) => title)),
  };
}

/** Everything in a chunk that divides a part: its headings, and whatever hides text from students, in order. */
function outlineOf({ headings, keys }: Chunk): string[] {
  return [
    ...headings.map(({ token, level, title, mark, isKey }) => ({
      token,
      sign: `${level} ${mark?.name ?? ''} ${isKey} ${title === ''}`,
    })),
    ...keys.map(({ token, role, sure, whole, ends }) => ({
      token,
      sign: `${role} ${sure} ${whole} ${ends}`,
    })),
  ]
    .sort((a, b) => a.token - b.token)
    .map(({ sign }) => sign);
}
