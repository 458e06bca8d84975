import * as vscode from 'vscode';
import { pick } from '../../adapters/pick.ts';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { isLessonElement } from '../../lessons/lesson-element.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import { appendOrKeep } from '../../record/append-or-keep.ts';
import { markRead } from '../../record/mark-read.ts';
import type { StudyDesk } from '../../record/study-desk.ts';

/** Its dependencies. */
export interface MarkSectionReadDeps {
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
}

/** Marks a section as read, for text that was read on paper: the one in the tree, or one that the user picks. */
export const markSectionRead: Command<MarkSectionReadDeps> = {
  id: 'marginalia.markSectionRead',
  async run(context, element) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson } = found;
    const { desk } = context;
    const { sections } = await desk.state(lesson.id);
    const section =
      isLessonElement(element) && element.kind === 'section'
        ? element.section
        : (
            await pick(
              lesson.sections.map((one, index) => ({
                label: `${index + 1}. ${one.title}`,
                description: sections.has(one.id) ? vscode.l10n.t('read') : '',
                section: one,
              })),
              { placeHolder: vscode.l10n.t('Which section have you read?') },
            )
          )?.section;
    if (!section) return;
    const event = await markRead(desk, lesson.id, section);
    if (!event) return;
    const undo = vscode.l10n.t('Undo');
    const chosen = await say(
      'info',
      vscode.l10n.t('Marked as read: {title}', { title: section.title }),
      undo,
    );
    if (chosen === undo) await appendOrKeep(desk, { type: 'remove', lesson: lesson.id, target: event.id });
  },
};
