import type { Lesson } from '../model/lesson.ts';
import type { Marker, Note } from '../model/note.ts';
import type { Span } from '../model/span.ts';

/** What stands at a place in a part. */
export type ElementAt =
  | { readonly kind: 'marker'; readonly marker: Marker }
  | { readonly kind: 'note'; readonly note: Note };

interface PartIndex {
  readonly markers: readonly Marker[];
  readonly labels: readonly { readonly span: Span; readonly note: Note }[];
}

const indexes = new WeakMap<Lesson, Map<string, PartIndex>>();

/** The marker, or the label of the note, that covers an offset. Logarithmic once a lesson has been asked. */
export function elementAt(lesson: Lesson, file: string, offset: number): ElementAt | undefined {
  const index = partIndex(lesson, file);
  const marker = covering(index.markers, offset);
  if (marker) return { kind: 'marker', marker };
  const label = covering(index.labels, offset);
  return label ? { kind: 'note', note: label.note } : undefined;
}

function partIndex(lesson: Lesson, file: string): PartIndex {
  const parts = indexes.get(lesson) ?? new Map<string, PartIndex>();
  indexes.set(lesson, parts);
  const known = parts.get(file);
  if (known) return known;
  const index: PartIndex = {
    markers: lesson.markers
      .filter(({ span }) => span.file === file)
      .sort((a, b) => a.span.start - b.span.start),
    labels: [...lesson.notes, ...lesson.duplicateNotes]
      .filter(({ span }) => span.file === file)
      .map((note) => ({ note, span: { file, start: note.labelSpan.start - 2, end: note.labelSpan.end + 2 } }))
      .sort((a, b) => a.span.start - b.span.start),
  };
  parts.set(file, index);
  return index;
}

function covering<T extends { readonly span: Span }>(sorted: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = sorted[low - 1];
  return last && offset < last.span.end ? last : undefined;
}
