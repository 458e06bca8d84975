import type { Exercise } from '@marginalia/core';
import { insertItem } from '@marginalia/core/language';
import type * as vscode from 'vscode';
import type { TitleIds } from '../../editor/language/title-ids.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { chosenSection } from '../change-element.ts';
import { insertSnippet } from '../edit-lesson.ts';

/** Its dependencies. */
export interface AddItemDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
  readonly titleIds: TitleIds;
}

/**
 * Lets an author fill in a new question or exercise, in the file and place where the others of its section are.
 *
 * @param from the tree line, if the command comes from there
 *
 * @param pick chooses the kind; `undefined` cancels
 */
export async function addItem(
  context: AddItemDeps,
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
