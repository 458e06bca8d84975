import type { PlacedChunk, ScannedDefinition } from '../markdown/chunk/chunk.ts';
import { isPrintedLabel } from '../markdown/printed-label.ts';
import type { Marker, Note } from '../model/note.ts';
import { labelKey } from '../model/note.ts';
import type { Span } from '../model/span.ts';
import type { PartOutline } from './outline/lesson-outline.ts';
import { TextNote } from './text-note.ts';

export interface LessonNotes {
  readonly notes: readonly Note[];
  readonly duplicateNotes: readonly Note[];
  readonly markers: readonly Marker[];
}

class ListedNote extends TextNote {
  display: string;
  readonly markers: Marker[] = [];
  withheld: boolean;
  /** Whether it contains something that hides text, so part of it may belong to a key. */
  readonly holdsKey: boolean;

  constructor(piece: PlacedChunk, definition: ScannedDefinition, withheld: boolean) {
    super(piece, definition);
    const { start, end } = definition;
    this.holdsKey = piece.chunk.keys.some(
      ({ role, sure, start: at }) => role !== 'end' && (sure || withheld) && start <= at && at < end,
    );
    this.display = this.label;
    this.withheld = withheld;
  }
}

/**
 * Matches markers and notes across all parts: a marker in an exercise may cite a note of lesson.md. The first
 * definition of a label counts, as on GitHub. Linear in the number of both.
 */
export function lessonNotes(parts: readonly PartOutline[]): LessonNotes {
  const notes: ListedNote[] = [];
  const duplicateNotes: ListedNote[] = [];
  const byLabel = new Map<string, ListedNote>();
  for (const outlined of parts) {
    const { part } = outlined;
    for (const [index, { definitions }] of part.chunks.entries()) {
      for (const definition of definitions) {
        const piece = part.piece(index);
        const withheld = outlined.isWithheld(piece.token + definition.token);
        const note = new ListedNote(piece, definition, withheld);
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
  const shown = new Set<Marker>();
  for (const outlined of parts) {
    for (const [index, chunk] of outlined.part.chunks.entries()) {
      if (chunk.markers.length === 0) continue;
      const { file, start: from, token: first } = outlined.part.piece(index);
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
        if (!outlined.isWithheld(first + token)) shown.add(marker);
      }
    }
  }
  numberNamedNotes(notes, markers);
  withhold(notes, byLabel, shown, parts);
  return { notes, duplicateNotes, markers };
}

/**
 * Finds the notes that only keys cite. Students see a note if their text cites it, or if another note of theirs does.
 * They also see an uncited note, unless it comes after a key, but not a note that a key may have got into.
 */
function withhold(
  notes: readonly ListedNote[],
  byLabel: ReadonlyMap<string, ListedNote>,
  shown: ReadonlySet<Marker>,
  parts: readonly PartOutline[],
): void {
  if (parts.every(({ withheld }) => withheld.length === 0)) return;
  const citing = new Map<ListedNote, ListedNote[]>();
  const open: ListedNote[] = [];
  const reached = new Set<ListedNote>();
  const reach = (note: ListedNote): void => {
    if (reached.has(note) || note.holdsKey) return;
    reached.add(note);
    open.push(note);
  };
  for (const note of notes) {
    for (const marker of note.markers) {
      const holder = marker.holder.kind === 'note' ? byLabel.get(labelKey(marker.holder.id)) : undefined;
      // Nobody sees a second note with the same label.
      if (holder && !holds(holder.span, marker.span)) continue;
      if (holder) {
        const list = citing.get(holder);
        if (list) list.push(note);
        else citing.set(holder, [note]);
      } else if (shown.has(marker)) reach(note);
    }
    if (note.markers.length === 0 && !note.withheld) reach(note);
  }
  for (let note = open.pop(); note; note = open.pop())
    for (const cited of citing.get(note) ?? []) reach(cited);
  for (const note of notes) note.withheld = !reached.has(note);
}

function holds(outer: Span, { file, start }: Span): boolean {
  return outer.file === file && outer.start <= start && start < outer.end;
}

/** A label that is a word is shown as its position among the named notes, skipping numbers that are taken. */
function numberNamedNotes(notes: readonly ListedNote[], markers: readonly Marker[]): void {
  const numbers = notes.map(({ label }) => label).filter(isPrintedLabel);
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
