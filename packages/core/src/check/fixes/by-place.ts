import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { idSpan, lastCovering, sortedInFiles } from '../../lesson/source-of.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { MarkAttribute } from '../../model/mark.ts';
import type { Note } from '../../model/note.ts';
import type { Question } from '../../model/question.ts';
import type { Section } from '../../model/section.ts';
import type { Span } from '../../model/span.ts';

/** Finds the first element of a list whose span begins where another one does. */
export function byPlace<T>(list: Iterable<T>, spanOf: (element: T) => Span): (place: Span) => T | undefined {
  const found = new Map<string, T>();
  for (const element of list) {
    const key = keyOf(spanOf(element));
    if (!found.has(key)) found.set(key, element);
  }
  return (place) => found.get(keyOf(place));
}

function keyOf({ file, start }: Span): string {
  return `${start} ${file}`;
}

/** The section, question or exercise whose heading begins at a place. */
export const elementUnder: (lesson: Lesson) => (heading: Span) => Section | Question | Exercise | undefined =
  oncePerLesson((lesson) => byPlace(elementsOf(lesson), ({ headingSpan }) => headingSpan));

/** The exercise whose heading begins at a place. */
export const exerciseUnder: (lesson: Lesson) => (heading: Span) => Exercise | undefined = oncePerLesson(
  ({ exercises }) => byPlace(exercises, ({ headingSpan }) => headingSpan),
);

/** The section, question or exercise whose id is written at a place. */
export const elementNamedAt: (lesson: Lesson) => (id: Span) => Section | Question | Exercise | undefined =
  oncePerLesson((lesson) => byPlace(elementsOf(lesson), idSpan));

/** The note whose label is at a place, including one that does not count. */
export const noteLabelledAt: (lesson: Lesson) => (label: Span) => Note | undefined = oncePerLesson(
  ({ notes, duplicateNotes }) => byPlace([...notes, ...duplicateNotes], ({ labelSpan }) => labelSpan),
);

/** Returns the attribute of a mark at a place. */
export function attributeAt(lesson: Lesson, { file, start }: Span): MarkAttribute | undefined {
  return lastCovering(attributes(lesson).get(file) ?? [], start);
}

const attributes = oncePerLesson((lesson) =>
  sortedInFiles(elementsOf(lesson).flatMap(({ mark }) => mark?.attributes ?? [])),
);

function elementsOf({ sections, questions, exercises }: Lesson): (Section | Question | Exercise)[] {
  return [...sections, ...questions, ...exercises];
}
