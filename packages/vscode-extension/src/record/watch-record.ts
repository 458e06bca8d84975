import * as vscode from 'vscode';
import { together } from '../lifecycle/together.ts';

/** Rest after the last change of another window's file, in milliseconds. */
const REST = 300;
/** How often the folder is looked at, in milliseconds. */
const LOOK = 5000;

/**
 * Tells when another window, git or a sync tool has written to the record: once when it has come to rest. A watcher tells
 * at once, where it can. It misses what a new folder holds before it is watched itself, what `files.watcherExclude`
 * names, and all on file systems without one. So the time of the folder is looked at besides, which changes with every
 * file that comes or is renamed over, and all is read again when this window comes to the front.
 *
 * @param base a folder that is there: VS Code does not watch one that is still to come
 * @param path of the record below it
 * @param window name of this window's own file, of which nobody has to be told
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

/** When entries of a folder last came or went; `undefined` where there is none. */
async function timeOf(folder: vscode.Uri): Promise<number | undefined> {
  try {
    return (await vscode.workspace.fs.stat(folder)).mtime;
  } catch {
    return undefined;
  }
}
