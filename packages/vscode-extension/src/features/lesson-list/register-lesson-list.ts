import * as vscode from 'vscode';
import { findLessons } from '../../lessons/find-lessons.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import { together } from '../../lifecycle/together.ts';
import type { FeatureContext } from '../feature-context.ts';

/** The context key that shows the list: of one lesson there is nothing to choose. */
const SEVERAL = 'marginalia.severalLessons';
/** Most lessons that are read for the list. */
const MOST = 50;

/** The lessons of the workspace, where there are several, with how far the student got and what is due. */
export function registerLessonList(context: FeatureContext): vscode.Disposable {
  const { current, desk, library, log } = context;
  const changes = new vscode.EventEmitter<undefined>();
  let lessons: readonly vscode.Uri[] = [];
  const look = async (): Promise<void> => {
    lessons = await findLessons();
    await vscode.commands.executeCommand('setContext', SEVERAL, lessons.length > 1);
    changes.fire(undefined);
  };
  const lookSoon = (): void => inBackground(log, 'the list of lessons', look());
  const changed = (): void => changes.fire(undefined);
  const watcher = vscode.workspace.createFileSystemWatcher('**/lesson.md', false, true, false);
  lookSoon();
  return together(
    changes,
    watcher,
    watcher.onDidCreate(lookSoon),
    watcher.onDidDelete(lookSoon),
    vscode.workspace.onDidChangeWorkspaceFolders(lookSoon),
    current.onDidChange(changed),
    desk.onDidChange(changed),
    library.onDidChange(changed),
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
