import * as vscode from 'vscode';
import type { ExerciseView } from '../exercise/exercise-tab.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import type { Readers } from '../reader/readers.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { UncoveredKeys } from '../record/uncovered-keys.ts';
import type { WorkbookDesk } from '../record/workbook/workbook-desk.ts';
import type { QuestionThreads } from './question-threads.ts';
import { createTaskLayer } from './task-layer.ts';

/** Its dependencies. */
export interface DiscussionDeps {
  readonly library: LessonLibrary;
  readonly readers: Readers;
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly keys: UncoveredKeys;
  readonly exercises: ExerciseView;
  readonly log: vscode.LogOutputChannel;
}

/** Discussion questions in the margin: cards in the readers, threads in the editors of a lesson's files. */
export function registerDiscussion(context: DiscussionDeps): vscode.Disposable {
  const layer = createTaskLayer({
    ...context,
    async answer(lesson, question) {
      const { openWorkbook } = await import('./open-workbook.ts');
      await openWorkbook(context, lesson, question);
    },
  });
  return together(layer, context.readers.addLayer(layer), registerThreads(context));
}

function registerThreads({ library, workbook, keys, log }: DiscussionDeps): vscode.Disposable {
  let controller: vscode.CommentController | undefined;
  const shown = new Map<string, { readonly folder: vscode.Uri; readonly threads: QuestionThreads }>();

  /** Threads are created when the first file of a lesson is shown. */
  const look = async (): Promise<void> => {
    for (const { document } of vscode.window.visibleTextEditors) {
      const folder = document.languageId === 'markdown' ? await library.folderOf(document.uri) : undefined;
      if (!folder || shown.has(folder.toString())) continue;
      const { createQuestionThreads } = await import('./question-threads.ts');
      if (parts.isDisposed) return;
      if (shown.has(folder.toString())) continue;
      controller ??= parts.add(
        vscode.comments.createCommentController(
          'marginalia.questions',
          vscode.l10n.t('Discussion questions'),
        ),
      );
      shown.set(folder.toString(), { folder, threads: createQuestionThreads(controller, folder) });
      await update(folder);
    }
  };
  const update = async (folder: vscode.Uri): Promise<void> => {
    try {
      const { lesson } = await library.open(folder);
      if (!lesson) return;
      const answers = await workbook.answers(lesson);
      // It may be closed by now.
      shown.get(folder.toString())?.threads.update(lesson, answers, keys);
    } catch (error) {
      logError(log, 'the questions in the margin', error);
    }
  };
  const updateSoon = (folder: vscode.Uri): void =>
    inBackground(log, 'the questions in the margin', update(folder));
  const updateAll = (): void => {
    for (const { folder } of shown.values()) updateSoon(folder);
  };
  /** They are removed with the lesson's last open document. */
  const forget = (): void => {
    const open = new Set(
      vscode.workspace.textDocuments
        .filter(({ isClosed }) => !isClosed)
        .map(({ uri }) => library.knownFolderOf(uri)?.toString()),
    );
    for (const [key, { threads }] of shown) {
      if (open.has(key)) continue;
      threads.dispose();
      shown.delete(key);
    }
  };
  const lookSoon = (): void => inBackground(log, 'the questions in the margin', look());
  const parts = together(
    vscode.window.onDidChangeVisibleTextEditors(lookSoon),
    vscode.workspace.onDidCloseTextDocument(forget),
    library.onDidRest(({ folder, changed }) => {
      if (changed && shown.has(folder.toString())) updateSoon(folder);
    }),
    workbook.onDidChange(updateAll),
    keys.onDidChange(updateAll),
    {
      dispose: () => {
        for (const { threads } of shown.values()) threads.dispose();
        shown.clear();
      },
    },
  );
  lookSoon();
  return parts;
}
