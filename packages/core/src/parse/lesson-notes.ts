import type { Marker, Note } from '../model/note.ts';
import { labelKey } from './note-rules.ts';
import type { OutlinedPart } from './outline-parts.ts';
import { TextNote } from './text-note.ts';

export interface LessonNotes {
  readonly notes: readonly Note[];
  readonly duplicateNotes: readonly Note[];
  readonly markers: readonly Marker[];
}

class ListedNote extends TextNote {
  display: string;
  readonly markers: Marker[] = [];

  constructor(...place: ConstructorParameters<typeof TextNote>) {
    super(...place);
    this.display = this.label;
  }
}

/**
 * Brings together markers and notes over all parts: a marker in an exercise may cite a note of lesson.md. The first
 * definition of a label counts, as on GitHub. Linear in the number of both.
 */
export function lessonNotes(parts: readonly OutlinedPart[]): LessonNotes {
  const notes: ListedNote[] = [];
  const duplicateNotes: ListedNote[] = [];
  const byLabel = new Map<string, ListedNote>();
  for (const { part } of parts) {
    for (const [index, { definitions }] of part.chunks.entries()) {
      for (const definition of definitions) {
        const note = new ListedNote(part.piece(index), definition);
        const key = labelKey(note.label);
        if (byLabel.has(key)) duplicateNotes.push(note);
        else {
          byLabel.set(key, note);
          notes.push(note);
        }
      }
    }
  }

  const markers: Marker[] = [];
  for (const outlined of parts) {
    for (const [index, chunk] of outlined.part.chunks.entries()) {
      if (chunk.markers.length === 0) continue;
      const { file, start: from } = outlined.part.piece(index);
      for (const { label, token, within, inHeading, start, end } of chunk.markers) {
        const note = byLabel.get(labelKey(label));
        const marker: Marker = {
          label,
          span: { file, start: from + start, end: from + end },
          holder: within === undefined ? outlined.holderAt(index, token) : { kind: 'note', id: within },
          occurrence: (note?.markers.length ?? 0) + 1,
          note,
          inHeading,
        };
        note?.markers.push(marker);
        markers.push(marker);
      }
    }
  }
  numberNamedNotes(notes, markers);
  return { notes, duplicateNotes, markers };
}

/** A label that is no number shows as its place among the named notes, skipping the numbers that are taken. */
function numberNamedNotes(notes: readonly ListedNote[], markers: readonly Marker[]): void {
  const numbers = notes.map(({ label }) => label).filter((label) => /^\d+$/.test(label));
  if (numbers.length === notes.length) return;
  const taken = new Set(numbers);
  const numbered = new Set<Note>();
  let next = 1;
  const number = (note: ListedNote): void => {
    if (numbered.has(note) || taken.has(note.label)) return;
    while (taken.has(String(next))) next++;
    note.display = String(next++);
    numbered.add(note);
  };
  for (const marker of markers) if (marker.note) number(marker.note as ListedNote);
  for (const note of notes) number(note);
}
