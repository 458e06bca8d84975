import type { Holder, Marker, Note } from '../model/note.ts';
import { blocksIn } from './blocks-in.ts';
import { firstFrom } from './first-from.ts';
import { labelKey } from './note-rules.ts';
import type { OutlinedPart } from './outline-parts.ts';
import type { ScannedPart } from './scanned-part.ts';

export interface LessonNotes {
  readonly notes: readonly Note[];
  readonly duplicateNotes: readonly Note[];
  readonly markers: readonly Marker[];
}

interface OpenNote extends Note {
  display: string;
  readonly markers: Marker[];
}

/**
 * Brings together markers and notes over all parts: a marker in an exercise may cite a note of lesson.md. The first
 * definition of a label counts, as on GitHub. Linear in the number of both.
 */
export function lessonNotes(parts: readonly OutlinedPart[]): LessonNotes {
  const notes: OpenNote[] = [];
  const duplicateNotes: OpenNote[] = [];
  const byLabel = new Map<string, OpenNote>();
  for (const { part } of parts) {
    for (const { label, token, close, start, end } of part.definitions) {
      const file = part.path;
      const note: OpenNote = {
        label,
        display: label,
        span: { file, start, end },
        labelSpan: { file, start: start + 2, end: start + 2 + label.length },
        body: blocksIn(part, token + 1, close),
        markers: [],
      };
      const key = labelKey(label);
      if (byLabel.has(key)) duplicateNotes.push(note);
      else {
        byLabel.set(key, note);
        notes.push(note);
      }
    }
  }

  const markers: Marker[] = [];
  for (const { part, entries } of parts) {
    const holderAt = holdersIn(part, entries);
    for (const { label, token, within, inHeading, start, end } of part.markers) {
      const note = byLabel.get(labelKey(label));
      const marker: Marker = {
        label,
        span: { file: part.path, start, end },
        holder: within === undefined ? holderAt(token) : { kind: 'note', id: within },
        occurrence: (note?.markers.length ?? 0) + 1,
        note,
        inHeading,
      };
      note?.markers.push(marker);
      markers.push(marker);
    }
  }
  numberNamedNotes(notes, markers);
  return { notes, duplicateNotes, markers };
}

/** A label that is no number shows as its place among the named notes, skipping the numbers that are taken. */
function numberNamedNotes(notes: readonly OpenNote[], markers: readonly Marker[]): void {
  const taken = new Set(notes.map((note) => note.label).filter((label) => /^\d+$/.test(label)));
  const numbered = new Set<Note>();
  let next = 1;
  const number = (note: OpenNote): void => {
    if (numbered.has(note) || taken.has(note.label)) return;
    while (taken.has(String(next))) next++;
    note.display = String(next++);
    numbered.add(note);
  };
  for (const marker of markers) if (marker.note) number(marker.note as OpenNote);
  for (const note of notes) number(note);
}

/** Tells which entry holds a token. */
export function holdersIn(part: ScannedPart, entries: OutlinedPart['entries']): (token: number) => Holder {
  const ranges = entries
    .flatMap(({ heading, ranges, holder }) => [
      { token: heading.token, to: heading.token + 3, holder },
      ...ranges.map(([from, to]) => ({ token: from, to, holder })),
    ])
    .sort((a, b) => a.token - b.token);
  const own: Holder = { kind: 'part', id: part.path };
  const introduction: Holder = { kind: 'introduction', id: part.path };
  const first = ranges[0]?.token ?? Number.POSITIVE_INFINITY;
  return (token) => {
    if (token < first && part.path === 'lesson.md') return introduction;
    const range = ranges[firstFrom(ranges, token + 1) - 1];
    return range && token < range.to ? range.holder : own;
  };
}
