import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import { spanMarkdown } from './prose-markdown.ts';

/** A note's text as Markdown for a hover: its own source without the label and the indentation, see `spanMarkdown`. */
export function noteMarkdown(lesson: Lesson, note: Note): string {
  return spanMarkdown(lesson, { ...note.span, start: note.labelSpan.end + 2 })
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^(?: {1,4}|\t)/, ''))
    .join('\n')
    .trim();
}
