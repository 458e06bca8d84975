import type { Holder } from '../model/note.ts';
import { lazy } from '../parse/lazy.ts';
import { labelKey } from '../parse/note-rules.ts';
import type { ScannedMarker } from '../parse/scanned-part.ts';
import type { LessonView } from './lesson-view.ts';

/** A marker, as far as the order of citations depends on it. */
export interface Citation {
  readonly marker: ScannedMarker;
  readonly holder: () => Holder;
}

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
export function citedTooLate(citations: Iterable<Citation>): ReadonlyMap<string, TooLate> {
  const late = new Map<string, TooLate>();
  const seen = new Set<string>();
  let greatest: ScannedMarker | undefined;
  for (const { marker, holder } of citations) {
    const key = labelKey(marker.label);
    if (seen.has(key) || !/^\d{1,9}$/.test(marker.label)) continue;
    const { kind } = holder();
    if (kind !== 'introduction' && kind !== 'section') continue;
    seen.add(key);
    if (greatest !== undefined && Number(greatest.label) > Number(marker.label))
      late.set(key, { first: marker, after: labelKey(greatest.label), firstBefore: greatest });
    else greatest = marker;
  }
  return late;
}

/** The markers that cite a note, in reading order. */
export function* citationsIn(view: LessonView): Iterable<Citation> {
  for (const part of view.text.parts) {
    const holderAt = lazy(() => view.holderAt(part.path));
    for (const [index, { markers }] of part.chunks.entries()) {
      for (const marker of markers) {
        if (marker.within !== undefined || !view.defines(labelKey(marker.label))) continue;
        yield { marker, holder: () => holderAt()(part.piece(index).token + marker.token) };
      }
    }
  }
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
