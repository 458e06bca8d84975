import type { Lesson } from '@marginalia/core';
import { dependentsOf, type Movable, removeElement } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { ask } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { LessonTreeView } from '../../lessons/lesson-tree.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { StudyDesk } from '../../record/study-desk.ts';
import type { WorkbookDesk } from '../../record/workbook/workbook-desk.ts';
import { changeElement } from '../change-element.ts';
import { chosenNote, deleteNote } from '../change-note.ts';
import { describeRemoval } from '../describe-removal.ts';

/** Its dependencies. */
export interface DeleteElementDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly tree: LessonTreeView;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Deletes a section, question, exercise or note of the tree; asks first if anything depends on it. */
export const deleteElement: Command<DeleteElementDeps> = {
  id: 'marginalia.deleteElement',
  async run(context, from) {
    const label = await chosenNote(context, from);
    if (label !== undefined) return deleteNote(context, label);
    await changeElement(
      context,
      from,
      async (lesson, element) => askAbout(lesson, element, await describeRemoval(context, lesson, element)),
      (lesson, element, choice) => removeElement(lesson, element, choice === 'with notes'),
    );
  },
};

/** @param losses what depends on the element, one sentence each; if empty, asks nothing */
async function askAbout(
  lesson: Lesson,
  element: Movable,
  losses: readonly string[],
): Promise<'alone' | 'with notes' | undefined> {
  if (losses.length === 0) return 'alone';
  const alone = vscode.l10n.t('Delete');
  const withNotes = vscode.l10n.t('Delete with Its Notes');
  const chosen = await ask(
    vscode.l10n.t('Delete “{title}”?', { title: element.title }),
    [...losses, vscode.l10n.t('You can undo it.')].join('\n'),
    ...(dependentsOf(lesson, element).notes.length > 0 ? [withNotes, alone] : [alone]),
  );
  return chosen === withNotes ? 'with notes' : chosen === alone ? 'alone' : undefined;
}
