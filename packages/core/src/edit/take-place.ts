import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import type { ElementEdit } from './element-edit.ts';
import { moveItem } from './move-item.ts';
import { moveSection } from './move-section.ts';

/** Elements that an author moves as a whole. */
export type Movable = Section | Question | Exercise;

/**
 * Moves an element to the place of another of its kind: after it when moving down, before it when moving up. A question
 * or exercise can also go to a section, where it becomes the last, or out of all sections.
 *
 * @param lesson contains the elements
 * @param target `undefined` for no section
 * @returns `undefined` if the two are unrelated
 */
export function takePlace(
  lesson: Lesson,
  element: Movable,
  target: Movable | undefined,
): ElementEdit | undefined {
  if (isSection(element)) {
    if (!target || !isSection(target)) return undefined;
    return moveSection(lesson, element, beside(lesson.sections, element, target));
  }
  if (!target || isSection(target)) return moveItem(lesson, element, { into: target });
  if (target.kind !== element.kind) return undefined;
  // An element from another section pushes the other one down.
  if (target.section !== element.section) return moveItem(lesson, element, { before: target });
  return moveItem(lesson, element, beside(siblingsOf(lesson, element), element, target));
}

/**
 * Moves an element one place up or down among those of its kind. A question or exercise at the edge of its section
 * moves on to the next section.
 *
 * @returns no edits if it cannot go further
 */
export function stepElement(lesson: Lesson, element: Movable, direction: 'up' | 'down'): ElementEdit {
  const by = direction === 'up' ? -1 : 1;
  const siblings: readonly Movable[] = isSection(element) ? lesson.sections : siblingsOf(lesson, element);
  const next = siblings[siblings.indexOf(element) + by];
  if (next) return takePlace(lesson, element, next) ?? { edits: [] };
  if (isSection(element)) return { edits: [] };
  const place = lesson.sections.findIndex(({ id }) => id === element.section);
  const section =
    place < 0 && by < 0 ? lesson.sections.at(-1) : place < 0 ? undefined : lesson.sections[place + by];
  if (!section) return { edits: [] };
  const [first] = siblingsOf(lesson, { kind: element.kind, section: section.id });
  const ahead = by > 0 && first ? moveItem(lesson, element, { before: first }) : undefined;
  return ahead?.edits ? ahead : moveItem(lesson, element, { into: section });
}

function isSection(element: Movable): element is Section {
  return 'blocks' in element;
}

/** The questions or the exercises of one section. */
function siblingsOf(
  lesson: Lesson,
  { kind, section }: Pick<Question | Exercise, 'kind' | 'section'>,
): readonly (Question | Exercise)[] {
  const items: readonly (Question | Exercise)[] = kind === 'question' ? lesson.questions : lesson.exercises;
  return items.filter((item) => item.section === section);
}

function beside<T>(
  list: readonly T[],
  element: T,
  target: T,
): { readonly before: T } | { readonly after: T } {
  return list.indexOf(element) < list.indexOf(target) ? { after: target } : { before: target };
}
