import * as vscode from 'vscode';
import { together } from '../lifecycle/together.ts';

/** Idle time after the last change of another window's file, in milliseconds. */
const REST = 300;
/** How often the folder is checked, in milliseconds. */
const LOOK = 5000;

/**
 * Reports that another window, git or a sync tool has written to the record, once its changes have settled. A watcher
 * reports at once, where it can. It misses the contents of a new folder that it does not watch yet, whatever
 * `files.watcherExclude` names, and everything on file systems without one. So this also checks the folder's time,
 * which changes with every file that is added or renamed over, and everything is read again when this window comes to
 * the front.
 *
 * @param base an existing folder: VS Code does not watch one that does not exist yet
 *
 * @param path of the record below it
 *
 * @param window name of this window's own file, which needs no report
 */
export function watchRecord(
  base: vscode.Uri,
  path: readonly string[],
  window: string,
  changed: () => void,
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(base, `${path.join('/')}/*.jsonl`),
  );
  let resting: ReturnType<typeof setTimeout> | undefined;
  const rest = (file: vscode.Uri): void => {
    if (file.path.slice(file.path.lastIndexOf('/') + 1).startsWith(window)) return;
    clearTimeout(resting);
    resting = setTimeout(changed, REST);
  };
  watcher.onDidCreate(rest);
  watcher.onDidChange(rest);
  const focus = vscode.window.onDidChangeWindowState(({ focused }) => {
    if (focused) changed();
  });
  const folder = vscode.Uri.joinPath(base, ...path);
  let seen: number | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined = setTimeout(look, LOOK);
  return together(
    watcher,
    focus,
    new vscode.Disposable(() => {
      clearTimeout(resting);
      clearTimeout(looking);
      looking = undefined;
    }),
  );

  async function look(): Promise<void> {
    const time = await timeOf(folder);
    if (time !== seen) changed();
    seen = time;
    if (looking) looking = setTimeout(look, LOOK);
  }
}

/** When entries of a folder were last added or removed; `undefined` if there is none. */
async function timeOf(folder: vscode.Uri): Promise<number | undefined> {
  try {
    return (await vscode.workspace.fs.stat(folder)).mtime;
  } catch {
    return undefined;
  }
}
