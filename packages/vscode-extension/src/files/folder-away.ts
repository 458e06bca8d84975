import * as vscode from 'vscode';
import { plainEntry } from './plain-path.ts';
import { renameToFree } from './rename-to-free.ts';
import { besideWith } from './temporary-name.ts';

const AWAY = 'away';

/**
 * Moves a folder away for a moment, to where no other program writes. Nothing else can change a file while a program
 * keeps writing to it: VS Code checks that a name is free and then renames, and only for folders does the system ensure
 * that nothing is lost in between. Writes of such a program fail meanwhile, and are not lost.
 *
 * @returns its current location; `undefined` if folders cannot be renamed
 */
export async function moveAway(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const away = besideWith(folder, AWAY);
  return (await renameToFree(folder, away).catch(() => 'taken')) === 'done' ? away : undefined;
}

/**
 * Puts a folder back. If another program has created a folder there, merges both; of two files with the same name, the
 * moved one is passed to `both`.
 *
 * @param both handles a file that exists in both; it removes the moved one
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
    // Anything that is not text that can be merged stays, and is not tried again.
    if ((await renameToFree(from, to)) === 'taken') await both(from, to).catch(() => undefined);
  }
  await fs
    .delete(away, { recursive: false })
    .then(undefined, () => renameToFree(away, besideWith(folder, 'kept')));
}

/** Returns the location of a folder that was not put back. */
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
