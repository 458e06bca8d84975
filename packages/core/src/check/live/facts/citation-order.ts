import type { Chunk, ScannedMarker } from '../../../markdown/chunk/chunk.ts';
import { chunkLabels } from '../chunk-labels.ts';
import type { LessonView } from '../lazy-elements.ts';

/** Why a note is cited too late. */
export interface TooLate {
  /** The marker that cites it first. */
  readonly first: ScannedMarker;
  /** The key of the label of a greater number that is cited before, and the marker that does so first. */
  readonly after: string;
  readonly firstBefore: ScannedMarker;
}

/**
 * The notes that the passage cites too late, by the keys of their labels: each after the note of a greater number that is
 * first cited before it. Labels that are no numbers have no order. Linear in the markers.
 */
export function citedTooLate(view: LessonView): ReadonlyMap<string, TooLate> {
  const late = new Map<string, TooLate>();
  const seen = new Set<string>();
  let greatest: ScannedMarker | undefined;
  for (const outlined of view.text.outlined) {
    const { chunks } = outlined.part;
    for (let index = 0; index < chunks.length; index++) {
      for (const marker of chunkLabels(chunks[index] as Chunk).numbered) {
        const { label, token } = marker;
        // A number is its own key.
        if (seen.has(label) || !view.defines(label)) continue;
        const { kind } = outlined.holderAt(index, token);
        if (kind !== 'introduction' && kind !== 'section') continue;
        seen.add(label);
        if (greatest !== undefined && Number(greatest.label) > Number(label))
          late.set(label, { first: marker, after: greatest.label, firstBefore: greatest });
        else greatest = marker;
      }
    }
  }
  return late;
}

/** The keys of the notes for which the order of citations tells something else than before. */
export function reorderedNotes(
  before: ReadonlyMap<string, TooLate>,
  after: ReadonlyMap<string, TooLate>,
): readonly string[] {
  const isSame = (key: string): boolean => {
    const [a, b] = [before.get(key), after.get(key)];
    return a?.first === b?.first && a?.firstBefore === b?.firstBefore;
  };
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => !isSame(key));
}
