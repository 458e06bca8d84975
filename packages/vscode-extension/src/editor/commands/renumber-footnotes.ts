import { renumberNotes } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { say, sayMeanwhile } from '../../adapters/say.ts';
import { documentLesson } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { fittingEdit } from '../../lessons/part-edits.ts';
import type { Command } from '../../lifecycle/command.ts';
import { markdownEditor, notLookedAfter } from './markdown-editor.ts';

/** Its dependencies. */
export interface RenumberFootnotesDeps {
  readonly library: LessonLibrary;
}

/** Numbers the notes of a lesson, or of one Markdown file, in citation order. */
export const renumberFootnotes: Command<RenumberFootnotesDeps> = {
  id: 'marginalia.renumberFootnotes',
  async run({ library }) {
    const editor = await markdownEditor();
    if (!editor) return;
    const found = await documentLesson(library, editor.document);
    if (!found) {
      await say('info', notLookedAfter());
      return;
    }
    const { changed, numbered } = renumberNotes(found.lesson);
    if (changed === 0) {
      sayMeanwhile(
        'info',
        numbered === 0
          ? vscode.l10n.t('There are no numbered notes here.')
          : vscode.l10n.t('The notes are numbered in order already.'),
      );
      return;
    }
    const edit = await fittingEdit(
      () => documentLesson(library, editor.document),
      ({ lesson }) => renumberNotes(lesson).edits,
    );
    if (!edit || !(await vscode.workspace.applyEdit(edit))) {
      sayMeanwhile(
        'warning',
        vscode.l10n.t('The lesson has changed in the meantime. Nothing was renumbered. Try again.'),
      );
      return;
    }
    sayMeanwhile(
      'info',
      changed === 1
        ? vscode.l10n.t('One of {numbered} notes has a new number.', { numbered })
        : vscode.l10n.t('{changed} of {numbered} notes have a new number.', { changed, numbered }),
    );
  },
};
