import * as vscode from 'vscode';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import { findLessons } from '../lessons/find-lessons.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { together } from '../lifecycle/together.ts';
import type { StudyDesk } from '../record/study-desk.ts';

/** Its dependencies. */
export interface LessonListDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
  readonly log: vscode.LogOutputChannel;
}

/** The context key that shows the list: with a single lesson there is nothing to choose. */
const SEVERAL = 'marginalia.severalLessons';
/** Most lessons that are read for the list. */
const MOST = 50;
/** Idle time before the folders are scanned again, in milliseconds: lessons come and go by the dozen. */
const QUIET = 300;

/** The lessons of the workspace, if there are several, with the student's progress and what is due. */
export function registerLessonList(context: LessonListDeps): vscode.Disposable {
  const { current, desk, library, log } = context;
  const changes = new vscode.EventEmitter<vscode.Uri | undefined>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let lessons: readonly vscode.Uri[] = [];
  const look = async (): Promise<void> => {
    const before = new Map(lessons.map((folder) => [folder.toString(), folder]));
    lessons = (await findLessons()).map((folder) => before.get(folder.toString()) ?? folder);
    await vscode.commands.executeCommand('setContext', SEVERAL, lessons.length > 1);
    changes.fire(undefined);
  };
  const lookSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => inBackground(log, 'the list of lessons', look()), QUIET);
  };
  const changed = (): void => changes.fire(undefined);
  const watcher = vscode.workspace.createFileSystemWatcher('**/lesson.md', false, true, false);
  lookSoon();
  return together(
    { dispose: () => clearTimeout(waiting) },
    changes,
    watcher,
    watcher.onDidCreate(lookSoon),
    watcher.onDidDelete(lookSoon),
    vscode.workspace.onDidChangeWorkspaceFolders(lookSoon),
    current.onDidChange(changed),
    desk.onDidChange(changed),
    library.onDidRest((settled) => {
      const line = lessons.find((folder) => folder.toString() === settled.folder.toString());
      if (line && settled.changed) changes.fire(line);
    }),
    vscode.window.registerTreeDataProvider<vscode.Uri>('marginalia.lessons', {
      onDidChangeTreeData: changes.event,
      getChildren: (element) => (element ? [] : [...lessons]),
      getTreeItem: async (folder) => {
        const { lessonLine } = await import('./lesson-line.ts');
        return lessonLine(context, folder, lessons.indexOf(folder) < MOST);
      },
    }),
  );
}
