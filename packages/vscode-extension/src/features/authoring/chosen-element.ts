import type { FeatureContext } from '../feature-context.ts';
import { isLessonElement, type LessonElement } from '../tree/lesson-element.ts';
import { type EditableElement, isEditable } from './editable-element.ts';

/**
 * What a command of the tree is about: the line whose menu was opened, or the one that has the focus when a key was
 * pressed. `undefined` for one that cannot be changed.
 */
export async function chosenElement(
  { tree }: FeatureContext,
  from: unknown,
): Promise<EditableElement | undefined> {
  const element: LessonElement | undefined = isLessonElement(from) ? from : await tree.focused();
  return isEditable(element) ? element : undefined;
}
