import type { Holder } from '../model/note.ts';
import { labelKey } from '../parse/note-rules.ts';

/** A marker, as far as the order of citations depends on it. */
export interface Citation {
  readonly label: string;
  readonly holder: Holder;
}

/**
 * The notes that the passage cites too late, by the keys of their labels: each with the note of a greater number that is
 * first cited before it. Labels that are no numbers have no order. Linear in the markers.
 */
export function citedTooLate(markers: Iterable<Citation>): ReadonlyMap<string, string> {
  const late = new Map<string, string>();
  const seen = new Set<string>();
  let greatest: string | undefined;
  for (const { label, holder } of markers) {
    const key = labelKey(label);
    if (seen.has(key) || !/^\d{1,9}$/.test(label)) continue;
    if (holder.kind !== 'introduction' && holder.kind !== 'section') continue;
    seen.add(key);
    if (greatest !== undefined && Number(greatest) > Number(label)) late.set(key, greatest);
    else greatest = key;
  }
  return late;
}
