import { stepElement } from '@marginalia/core';
import type { FeatureContext } from '../feature-context.ts';
import { chosenElement } from './chosen-element.ts';
import { editLesson } from './edit-lesson.ts';
import { elementNow } from './editable-element.ts';

/** Moves what a command of the tree is about one place up or down. */
export async function moveStep(
  context: FeatureContext,
  from: unknown,
  direction: 'up' | 'down',
): Promise<void> {
  const element = await chosenElement(context, from);
  const { folder } = context.current;
  if (!element || !folder) return;
  const follow = context.tree.following(element.id);
  const moved = await editLesson(context, folder, (lesson) => {
    const found = elementNow(lesson, element);
    return found && stepElement(lesson, found, direction);
  });
  if (moved) await follow(true);
}
