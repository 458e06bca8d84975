import { syntheticLesson } from '../synthetic-lesson.ts';

/** Markdown of about so many bytes as outside a lesson: the text and notes of a synthetic lesson without its marks. */
export function syntheticReadme(bytes: number): string {
  return syntheticLesson(bytes)
    .replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .replace(/\n?<!-- .* -->/g, '');
}
