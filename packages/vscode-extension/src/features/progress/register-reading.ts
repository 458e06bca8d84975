import * as vscode from 'vscode';
import { inBackground } from '../../lifecycle/in-background.ts';
import { logError } from '../../lifecycle/log-error.ts';
import { together } from '../../lifecycle/together.ts';
import { markRead } from '../../study/mark-read.ts';
import type { FeatureContext } from '../feature-context.ts';

/**
 * Writes into the record what has been read to its end in a reader. Who changes a lesson's text in this window is writing
 * it: what they scroll past is no reading, and does not go along with the folder to their students.
 */
export function registerReading({ readers, library, desk, log }: FeatureContext): vscode.Disposable {
  // One after another, so that two readers of one lesson cannot both be the first of the day.
  let last = Promise.resolve();
  const written = new Set<string>();
  const follow = async ({ uri }: vscode.TextDocument): Promise<void> => {
    const folder = await library.folderOf(uri);
    if (folder) written.add(folder.toString());
  };
  return together(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId !== 'markdown' || contentChanges.length === 0 || !document.isDirty) return;
      inBackground(log, 'whose lesson is written', follow(document));
    }),
    readers.onDidFinish(({ folder, section }) => {
      const lesson = library.peek(folder)?.lesson;
      const read = lesson?.sections.find(({ id }) => id === section);
      if (!lesson || !read || written.has(folder.toString())) return;
      last = last
        .then(async () => {
          await markRead(desk, lesson.id, read);
        })
        // It is kept and goes along with the next event; reading is not to be disturbed for it.
        .catch((error: unknown) => logError(log, 'the study record cannot be written', error));
    }),
  );
}
