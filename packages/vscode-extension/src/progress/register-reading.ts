import type * as vscode from 'vscode';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { logError } from '../lifecycle/log-error.ts';
import type { Readers } from '../reader/readers.ts';
import { markRead } from '../record/mark-read.ts';
import type { StudyDesk } from '../record/study-desk.ts';

/** Its dependencies. */
export interface ReadingDeps {
  readonly library: LessonLibrary;
  readonly readers: Readers;
  readonly desk: StudyDesk;
  readonly log: vscode.LogOutputChannel;
}

/** Records the sections that were read to the end in a reader. */
export function registerReading({ readers, library, desk, log }: ReadingDeps): vscode.Disposable {
  // Sequentially, so that two readers of one lesson cannot both be the first of the day.
  let last = Promise.resolve();
  return readers.onDidFinish(({ folder, section }) => {
    const lesson = library.peek(folder)?.lesson;
    const read = lesson?.sections.find(({ id }) => id === section);
    if (!lesson || !read) return;
    last = last
      .then(async () => {
        await markRead(desk, lesson.id, read);
      })
      // It is kept and written with the next event; reading must not be interrupted for it.
      .catch((error: unknown) => logError(log, 'the study record cannot be written', error));
  });
}
