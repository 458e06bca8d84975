import { plainText } from '@marginalia/core';
import { elementId } from '@marginalia/core/render';
import * as vscode from 'vscode';
import { pick } from '../../adapters/pick.ts';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import { revealInEditor } from '../../lessons/reveal-in-editor.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Readers } from '../readers.ts';

/** Its dependencies. */
export interface GoToSectionDeps {
  readonly current: CurrentLesson;
  readonly readers: Readers;
}

/** Picks a section and brings it to the reading line. */
export const goToSection: Command<GoToSectionDeps> = {
  id: 'marginalia.goToSection',
  async run(context) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson, folder } = found;
    const items = lesson.sections.map((section, index) => ({
      label: `${index + 1}. ${section.title}`,
      detail: plainText(section.blocks.slice(0, 1)).slice(0, 120),
      section,
    }));
    if (items.length === 0) {
      await say('info', vscode.l10n.t('This lesson has no sections.'));
      return;
    }
    const picked = await pick(items, {
      placeHolder: vscode.l10n.t('Which section?'),
      matchOnDetail: true,
    });
    if (!picked) return;
    const { section } = picked;
    await context.readers.reveal(
      folder,
      { kind: 'section', id: elementId('', section.id).slice(1) },
      { focus: true },
    );
    revealInEditor(lesson, folder, section.headingSpan);
  },
};
