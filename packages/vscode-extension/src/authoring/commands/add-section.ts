import { insertSection } from '@marginalia/core/language';
import type * as vscode from 'vscode';
import type { TitleIds } from '../../editor/language/title-ids.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { isLessonElement } from '../../lessons/lesson-element.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import { insertSnippet } from '../edit-lesson.ts';
import { elementNow, isEditable } from '../editable-element.ts';

/** Its dependencies. */
export interface AddSectionDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
  readonly titleIds: TitleIds;
}

/** Starts a new section after the selected one in the tree, or at the end. */
export const addSection: Command<AddSectionDeps> = {
  id: 'marginalia.addSection',
  async run(context, from) {
    const found = await lessonInHand(context);
    if (!found) return;
    await insertSnippet(context, found.folder, (lesson) => {
      const before = isLessonElement(from) && isEditable(from) ? elementNow(lesson, from) : undefined;
      return insertSection(lesson, before && 'blocks' in before ? before : undefined);
    });
  },
};
