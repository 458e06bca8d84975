import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { noteLabelEdits } from './relabel-note.ts';

/**
 * Numbers the notes that have numbers anew, from the least of them on, in the order in which the lesson cites them:
 * the passage first, then the other parts, last what nothing cites. Named labels stay.
 */
export function renumbered(lesson: Lesson): TextEdit[] {
  const isNumber = ({ label }: Note): boolean => /^\d{1,9}$/.test(label);
  const inPassage = lesson.markers.filter(
    ({ holder }) => holder.kind === 'introduction' || holder.kind === 'section',
  );
  const cited = [...inPassage, ...lesson.markers].flatMap(({ note }) => note ?? []);
  const notes = [...new Set([...cited, ...lesson.notes])].filter(isNumber);
  let next = Math.min(...notes.map(({ label }) => Number(label)));
  return notes.flatMap((note) => noteLabelEdits(lesson, note, String(next++)));
}
