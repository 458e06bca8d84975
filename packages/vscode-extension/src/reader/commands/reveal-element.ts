import { elementId } from '@marginalia/core/render';
import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { elementSpan, isLessonElement } from '../../lessons/lesson-element.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { revealInEditor } from '../../lessons/reveal-in-editor.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Readers } from '../readers.ts';
import { showSpan } from '../visit.ts';

/** Its dependencies. */
export interface RevealElementDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly readers: Readers;
}

/** Handles a click in the tree: brings the element to the reading line; opens the file of a problem. */
export const revealElement: Command<RevealElementDeps> = {
  id: 'marginalia.revealElement',
  async run(context, element) {
    const found = await lessonInHand(context);
    const span = isLessonElement(element) ? elementSpan(element) : undefined;
    if (!found) return;
    if (!isLessonElement(element) || !span) {
      await say('info', vscode.l10n.t('There is nothing to show for this line.'));
      return;
    }
    const { lesson, folder } = found;
    if (element.kind === 'problem') {
      await showSpan(context.library, folder, span);
      return;
    }
    const id = (name: string): string => elementId('', name).slice(1);
    if (element.kind === 'section')
      await context.readers.reveal(folder, { kind: 'section', id: id(element.section.id) });
    else if (element.kind === 'note')
      await context.readers.reveal(folder, { kind: 'note', id: id(element.note.label) });
    else if ('item' in element)
      await context.readers.reveal(folder, { kind: 'item', id: id(element.item.id) });
    revealInEditor(lesson, folder, span);
  },
};
