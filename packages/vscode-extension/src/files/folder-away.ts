import * as vscode from 'vscode';
import { plainEntry } from './plain-path.ts';
import { renameToFree } from './rename-to-free.ts';
import { besideWith } from './temporary-name.ts';

const AWAY = 'away';

/**
 * Takes a folder from its place for a moment, to where no other program writes. The one way to change a file under a
 * program that writes to it without pause: VS Code looks whether a name is free and then renames, and only of folders
 * sees the system to it that nothing is lost between. What such a program writes meanwhile fails, and is not lost.
 *
 * @returns where it is now; `undefined` where folders cannot be renamed
 */
export async function moveAway(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const away = besideWith(folder, AWAY);
  return (await renameToFree(folder, away).catch(() => 'taken')) === 'done' ? away : undefined;
}

/**
 * Puts a folder back in its place. Where another program has made a folder there meanwhile, both become one; of two
 * files of one name the one from away is handed over.
 *
 * @param both what to do with a file that is there too; it removes the one from away
 */
export async function bringBack(
  away: vscode.Uri,
  folder: vscode.Uri,
  both: (away: vscode.Uri, there: vscode.Uri) => Promise<void>,
): Promise<void> {
  const { fs } = vscode.workspace;
  if ((await renameToFree(away, folder)) !== 'taken') return;
  for (const [name] of await fs.readDirectory(away)) {
    const from = vscode.Uri.joinPath(away, name);
    const to = vscode.Uri.joinPath(folder, name);
    // What is no text that can be joined stays where it is, and is not looked at again.
    if ((await renameToFree(from, to)) === 'taken') await both(from, to).catch(() => undefined);
  }
  await fs
    .delete(away, { recursive: false })
    .then(undefined, () => renameToFree(away, besideWith(folder, 'kept')));
}

/** Where a folder is that was not put back. */
export async function findAway(folder: vscode.Uri, base: vscode.Uri): Promise<vscode.Uri[]> {
  const parent = vscode.Uri.joinPath(folder, '..');
  const name = folder.path.slice(parent.path.replace(/\/$/, '').length + 1);
  const at =
    base.path.replace(/\/$/, '') === parent.path.replace(/\/$/, '')
      ? 'folder'
      : await plainEntry(base, parent);
  if (at !== 'folder') return [];
  const entries = await vscode.workspace.fs.readDirectory(parent);
  return entries
    .filter(([entry, type]) => type === vscode.FileType.Directory && isAway(entry, name))
    .map(([entry]) => vscode.Uri.joinPath(parent, entry));
}

function isAway(entry: string, name: string): boolean {
  return entry.startsWith(`${name}.`) && /^\.[\da-f]{32}\.away$/.test(entry.slice(name.length));
}
