import { type PlacedAnnotations, workbookName } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { ask, say } from '../../adapters/say.ts';
import { writeFile } from '../../files/write-file.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import { logError } from '../../lifecycle/log-error.ts';
import type { AnnotationBook } from '../annotation-book.ts';
import { exportedText } from '../export-file.ts';

/** Its dependencies. */
export interface ExportNotesDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly annotations: AnnotationBook;
  readonly log: vscode.LogOutputChannel;
}

/** Writes the lesson's highlights and notes to a file that the student chooses, as Markdown or as JSON-LD. */
export const exportNotes: Command<ExportNotesDeps> = {
  id: 'marginalia.exportNotes',
  async run(context) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson, folder } = found;
    const annotations = await context.annotations.annotations(lesson);
    if (annotations.placed.length + annotations.orphans.length === 0) {
      await say('info', vscode.l10n.t('You have no highlights or notes in this lesson yet.'));
      return;
    }
    const file = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export My Notes'),
      saveLabel: vscode.l10n.t('Export'),
      defaultUri: vscode.Uri.joinPath(folder, '..', `notes-${workbookName(lesson.id)}`),
      filters: { Markdown: ['md'], 'JSON-LD (Web Annotation)': ['jsonld', 'json'] },
    });
    if (!file || !(await isMeant(context.library.folderOf, file))) return;
    const text = exportedText(lesson, annotations, file);
    try {
      await writeFile(file, new TextEncoder().encode(text));
    } catch (error) {
      logError(context.log, 'the export', error);
      await say(
        'error',
        vscode.l10n.t(
          'The file could not be written. Is the folder writable, and is there room on the disk?',
        ),
      );
      return;
    }
    const open = vscode.l10n.t('Open');
    const chosen = await say(
      'info',
      vscode.l10n.t('Exported to “{file}”: highlights {highlights}, notes {notes}.', {
        file: vscode.workspace.asRelativePath(file),
        ...counts(annotations),
      }),
      open,
    );
    if (chosen === open) await vscode.window.showTextDocument(file);
  },
};

function counts({ placed, orphans }: PlacedAnnotations): { highlights: number; notes: number } {
  const all = [...placed.map(({ annotation }) => annotation), ...orphans];
  const notes = all.filter(({ type }) => type === 'note').length;
  return { highlights: all.length - notes, notes };
}

/** A Markdown file in a lesson's folder would become part of the lesson, so this asks the student. */
async function isMeant(
  folderOf: (file: vscode.Uri) => Promise<vscode.Uri | undefined>,
  file: vscode.Uri,
): Promise<boolean> {
  if (!file.path.endsWith('.md') || !(await folderOf(file))) return true;
  const anyway = vscode.l10n.t('Export There Anyway');
  const chosen = await ask(
    vscode.l10n.t('That is a lesson’s folder: your notes would become part of the lesson.'),
    undefined,
    anyway,
  );
  return chosen === anyway;
}
