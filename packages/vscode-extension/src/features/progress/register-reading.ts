import type * as vscode from 'vscode';
import { logError } from '../../lifecycle/log-error.ts';
import { markRead } from '../../study/mark-read.ts';
import type { FeatureContext } from '../feature-context.ts';

/** Writes into the record what has been read to its end in a reader. */
export function registerReading({ readers, library, desk, log }: FeatureContext): vscode.Disposable {
  // One after another, so that two readers of one lesson cannot both be the first of the day.
  let last = Promise.resolve();
  return readers.onDidFinish(({ folder, section }) => {
    const lesson = library.peek(folder)?.lesson;
    const read = lesson?.sections.find(({ id }) => id === section);
    if (!lesson || !read) return;
    last = last
      .then(async () => {
        await markRead(desk, lesson.id, read);
      })
      // It is kept and goes along with the next event; reading is not to be disturbed for it.
      .catch((error: unknown) => logError(log, 'the study record cannot be written', error));
  });
}
