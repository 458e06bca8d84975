import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { MarkdownOptions } from '../safe-markdown/markdown-options.ts';
import { proseMarkdown } from '../safe-markdown/prose-markdown.ts';
import type { SafeMarkdown } from '../safe-markdown/safe-markdown.ts';

/** A note's text as Markdown for a hover. */
export function noteMarkdown(lesson: Lesson, note: Note, options?: MarkdownOptions): SafeMarkdown {
  return proseMarkdown(lesson, note.body, options);
}
