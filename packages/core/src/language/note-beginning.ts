import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import { partText } from './part-text.ts';

/** How a note begins, on one line, without the signs of Markdown: enough to recognise it. */
export function noteBeginning(lesson: Lesson, note: Note, longest = 80): string {
  const from = note.labelSpan.end + 2;
  const source = partText(lesson, note.span.file).slice(from, Math.min(note.span.end, from + 2 * longest));
  const words = source
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<!--[\s\S]*?(?:-->|$)|[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > longest ? `${words.slice(0, longest).replace(/\s+\S*$/, '')}…` : words;
}
