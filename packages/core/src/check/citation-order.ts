import type { Marker, Note } from '../model/note.ts';

/**
 * The notes that the passage cites too late: each with the note of a greater number that is first cited before it.
 * Labels that are no numbers have no order. Linear in the markers.
 */
export function citedTooLate(markers: readonly Marker[]): ReadonlyMap<Note, Note> {
  const late = new Map<Note, Note>();
  const seen = new Set<Note>();
  let greatest: Note | undefined;
  for (const { note, holder } of markers) {
    if (!note || seen.has(note) || !/^\d{1,9}$/.test(note.label)) continue;
    if (holder.kind !== 'introduction' && holder.kind !== 'section') continue;
    seen.add(note);
    if (greatest && Number(greatest.label) > Number(note.label)) late.set(note, greatest);
    else greatest = note;
  }
  return late;
}
