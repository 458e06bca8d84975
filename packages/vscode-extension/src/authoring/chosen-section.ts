import type { Lesson, Section } from '@marginalia/core';
import * as vscode from 'vscode';
import { pick } from '../adapters/pick.ts';
import { say } from '../adapters/say.ts';
import { isLessonElement } from '../lessons/lesson-element.ts';

/**
 * The section that a command is about: that of the tree's line, or one that is picked. `undefined` where none was.
 *
 * @param from what the command was given
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
