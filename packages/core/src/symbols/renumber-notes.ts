import type { Lesson } from '../model/lesson.ts';
import { labelKey } from '../model/note.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { mentionsIn } from './mentions.ts';

export interface Renumbering {
  readonly edits: readonly TextEdit[];
  /** Number of notes that get another number. */
  readonly changed: number;
  /** Number of labels that are numbers. */
  readonly numbered: number;
}

const NUMBER = /^\d+$/;

/**
 * Makes numeric labels consecutive from the lowest one: in the order of their first citation in the passage, then in
 * the other parts, notes and tasks; uncited ones come last, in the order of their definitions. Named labels stay.
 * Markers without a note get a number too, so none comes to cite a note by accident.
 */
export function renumberNotes(lesson: Lesson): Renumbering {
  const { symbols } = mentionsIn(lesson);
  const numbered = symbols.filter(({ kind, name }) => kind === 'note' && NUMBER.test(name));
  const inPassage = lesson.markers.filter(
    ({ holder }) => holder.kind === 'introduction' || holder.kind === 'section',
  );
  const labels = new Set([
    ...inPassage.map(({ label }) => label),
    ...lesson.markers.map(({ label }) => label),
    ...lesson.notes.map(({ label }) => label),
    ...numbered.map(({ name }) => name),
  ]);
  const inOrder = [...labels].filter((label) => NUMBER.test(label));
  const lowest = inOrder.reduce((least, label) => Math.min(least, Number(label)), Number.POSITIVE_INFINITY);
  const first = Number.isSafeInteger(lowest + inOrder.length) ? lowest : 1;
  const next = new Map(inOrder.map((label, index) => [labelKey(label), String(first + index)]));
  const changing = numbered.filter(({ name }) => next.get(name) !== name);
  const edits = changing.flatMap(({ name, mentions }) =>
    mentions.map(({ nameSpan }) => ({ span: nameSpan, text: next.get(name) ?? name })),
  );
  return { edits, changed: new Set(changing.map(({ name }) => name)).size, numbered: inOrder.length };
}
