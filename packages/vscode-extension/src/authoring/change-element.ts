import type { Lesson, Section } from '@marginalia/core';
import { type ElementEdit, type Movable, stepElement, takePlace } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { pick } from '../adapters/pick.ts';
import { say } from '../adapters/say.ts';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import { isLessonElement, type LessonElement } from '../lessons/lesson-element.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import type { LessonTreeView } from '../lessons/lesson-tree.ts';
import { type EditContext, editLesson, gone } from './edit-lesson.ts';
import { type EditableElement, elementNow, isEditable } from './editable-element.ts';

/**
 * Returns the tree line that a command is about: the one whose menu was opened, or the focused one when a key was
 * pressed. `undefined` for one that cannot be changed, after saying so.
 */
async function chosenElement(
  { tree }: Pick<ChangeElementDeps, 'tree'>,
  from: unknown,
): Promise<EditableElement | undefined> {
  const element: LessonElement | undefined = isLessonElement(from) ? from : await tree.focused();
  if (isEditable(element)) return element;
  await say('info', vscode.l10n.t('Choose a section, a question or an exercise in the Lesson view first.'));
  return undefined;
}

/**
 * Returns the section that a command is about: the tree line's, or one that the user picks. `undefined` if none was
 * picked.
 *
 * @param from the command's argument
 */
export async function chosenSection(lesson: Lesson, from: unknown): Promise<Section | undefined> {
  if (isLessonElement(from)) {
    const id = from.kind === 'section' ? from.section.id : 'item' in from ? from.item.section : undefined;
    const found = lesson.sections.find((section) => section.id === id);
    if (found) return found;
  }
  if (lesson.sections.length === 0) {
    await say('info', vscode.l10n.t('The lesson has no sections yet. Add one first.'));
    return undefined;
  }
  const picked = await pick(
    lesson.sections.map((section, index) => ({ label: `${index + 1}. ${section.title}`, section })),
    { placeHolder: vscode.l10n.t('For which section?') },
  );
  return picked?.section;
}

/** Its dependencies. */
export interface ChangeElementDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly tree: LessonTreeView;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/**
 * Changes the element that a tree command is about, using the author's answer. The lesson may change meanwhile, so the
 * element is looked up again.
 *
 * @param from the command's argument
 *
 * @param ask asks about the current element; `undefined` if the author cancels
 *
 * @param make the change for the answer; `undefined` if its target is gone
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

/** Moves the element that a tree command is about up or down by one. */
export async function moveStep(
  context: ChangeElementDeps,
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

/**
 * Moves a section, question or exercise to the place of another one; a question or exercise also into a section.
 *
 * @param beside the element in that place; `undefined` for a place outside all sections
 *
 * @returns whether anything changed
 */
export function moveToPlace(
  context: EditContext,
  folder: vscode.Uri,
  element: EditableElement,
  beside: EditableElement | undefined,
): Promise<boolean> {
  return editLesson(context, folder, (lesson) => {
    const found = elementNow(lesson, element);
    const place = beside && elementNow(lesson, beside);
    if (!found || (beside && !place)) return undefined;
    return takePlace(lesson, found, place) ?? { edits: [] };
  });
}
