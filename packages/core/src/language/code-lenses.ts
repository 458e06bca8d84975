import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { Span } from '../model/span.ts';

/** A line of a lesson's file with information or an action above it. A new kind is one more member. */
export type CodeLensPlace =
  | { readonly kind: 'exercise'; readonly span: Span; readonly item: Exercise }
  | { readonly kind: 'question'; readonly span: Span; readonly item: Question }
  | { readonly kind: 'note'; readonly span: Span; readonly note: Note };

/**
 * Returns the lenses in one file of a lesson, from top to bottom: over the headings of its exercises and questions, and
 * over its notes. Of several with one id or label only the first has a lens: only it can be tried, answered or cited.
 */
export function codeLenses({ exercises, questions, notes }: Lesson, file: string): CodeLensPlace[] {
  const places: CodeLensPlace[] = [
    ...firstOf(exercises).map((item) => ({ kind: 'exercise', span: item.headingSpan, item }) as const),
    ...firstOf(questions).map((item) => ({ kind: 'question', span: item.headingSpan, item }) as const),
    ...notes.map((note) => ({ kind: 'note', span: note.labelSpan, note }) as const),
  ];
  return places.filter(({ span }) => span.file === file).sort((a, b) => a.span.start - b.span.start);
}

function firstOf<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const ids = new Set<string>();
  return items.filter(({ id }) => !ids.has(id) && ids.add(id));
}
