import type { ElementEdit, Lesson, Movable } from '@marginalia/core';
import type * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import type { LessonTreeView } from '../lessons/lesson-tree.ts';
import { chosenElement } from './chosen-element.ts';
import { editLesson, gone } from './edit-lesson.ts';
import { elementNow } from './editable-element.ts';

/** What it needs of others. */
export interface ChangeElementDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly tree: LessonTreeView;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/**
 * Changes what a command of the tree is about by what its author answers. The lesson may change meanwhile: the element
 * is looked for once more.
 *
 * @param from what the command was given
 * @param ask asks about the element as it is; `undefined` where the author thinks better of it
 * @param make the change that the answer asks for; `undefined` where what it speaks of has gone
 */
export async function changeElement<Answer>(
  context: ChangeElementDeps,
  from: unknown,
  ask: (lesson: Lesson, element: Movable) => Promise<Answer | undefined>,
  make: (lesson: Lesson, element: Movable, answer: Answer) => ElementEdit | undefined,
): Promise<void> {
  const chosen = await chosenElement(context, from);
  const { folder } = context.current;
  if (!chosen || !folder) return;
  const { lesson } = await context.library.open(folder);
  const element = lesson && elementNow(lesson, chosen);
  if (!lesson || !element) {
    await say('warning', gone());
    return;
  }
  const answer = await ask(lesson, element);
  if (answer === undefined) return;
  await editLesson(context, folder, (now) => {
    const same = elementNow(now, chosen);
    return same && make(now, same, answer);
  });
}
