import { type Exercise, insertItem } from '@marginalia/core';
import { chosenSection } from '../features/authoring/chosen-section.ts';
import { insertSnippet } from '../features/authoring/edit-lesson.ts';
import type { FeatureContext } from '../features/feature-context.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/**
 * Lets an author fill in a new question or exercise, in the file and at the place where the others of its section stand.
 *
 * @param from the line of the tree, if the command comes from there
 * @param pick what it shall be; `undefined` ends it
 */
export async function addItem(
  context: FeatureContext,
  from: unknown,
  pick: () => Promise<Exercise['type'] | 'question' | undefined>,
): Promise<void> {
  const found = await lessonInHand(context);
  const section = found && (await chosenSection(found.lesson, from));
  const type = section && (await pick());
  if (!type) return;
  await insertSnippet(context, found.folder, (lesson) => {
    const same = lesson.sections.find(({ id }) => id === section.id);
    return same && insertItem(lesson, type, same);
  });
}
