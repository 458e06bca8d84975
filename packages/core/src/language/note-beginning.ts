import { textOf } from '../check/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';

/** Longest beginning, in characters: enough to recognise a note. */
const LONGEST = 80;

const beginnings = new WeakMap<Note, string>();

/** How a note begins, on one line, without the signs of Markdown. */
export function noteBeginning(lesson: Lesson, note: Note): string {
  const known = beginnings.get(note);
  if (known !== undefined) return known;
  const written = sourceOf(textOf(lesson, note.span.file), note);
  const signless = /[[<*_`]/.test(written)
    ? written.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<!--[\s\S]*?(?:-->|$)|[*_`]/g, '')
    : written;
  const words = signless.replace(/\s+/g, ' ').trim();
  const beginning = words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : words;
  beginnings.set(note, beginning);
  return beginning;
}

/** Whether a note is found by some of its label or of its first words, given in small letters. */
export function isFoundBy(lesson: Lesson, note: Note, sought: string): boolean {
  if (sought === '' || note.label.toLowerCase().includes(sought)) return true;
  return sourceOf(textOf(lesson, note.span.file), note).toLowerCase().includes(sought);
}

function sourceOf(text: string, { span, labelSpan }: Note): string {
  const from = labelSpan.end + 2;
  return text.slice(from, Math.min(span.end, from + 2 * LONGEST));
}
