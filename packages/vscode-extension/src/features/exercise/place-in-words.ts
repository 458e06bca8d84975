import type { Exercise, Lesson } from '@marginalia/core';
import { exercisePlace } from './exercise-place.ts';

/** Where the passage speaks of what an exercise asks: “From decision to attack, ¶ 7–10”; '' for nowhere. */
export function placeInWords(lesson: Lesson, exercise: Exercise): string {
  const section = lesson.sections.find(({ id }) => id === exercise.section);
  if (!section) return '';
  const place = exercisePlace(lesson, exercise);
  const numbers = section.blocks.flatMap(({ paragraph }) => paragraph ?? []);
  const [first] = place?.kind === 'paragraph' ? [place.id] : numbers;
  const last = place?.kind === 'paragraph' ? place.id : numbers.at(-1);
  if (first === undefined) return section.title;
  return `${section.title}, ¶ ${first === last ? first : `${first}–${last}`}`;
}
