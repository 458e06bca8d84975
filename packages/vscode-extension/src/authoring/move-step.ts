import { stepElement } from '@marginalia/core';
import type * as vscode from 'vscode';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import type { LessonTreeView } from '../lessons/lesson-tree.ts';
import { chosenElement } from './chosen-element.ts';
import { editLesson } from './edit-lesson.ts';
import { elementNow } from './editable-element.ts';

/** What it needs of others. */
export interface MoveStepDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly tree: LessonTreeView;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Moves what a command of the tree is about one place up or down. */
export async function moveStep(
  context: MoveStepDeps,
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
