import * as vscode from 'vscode';
import { pause } from './pause.ts';
import { besideWith } from './temporary-name.ts';

/** Added to a folder's name: the folder that stands beside it while a window changes a file in it. */
const LOCK = 'lock';
/** How long the same lock stands until its window counts as gone, in milliseconds. */
const STALE = 5000;
/** Longest rest between two looks at a lock, in milliseconds. */
const REST = 25;
/** How often a lock that nobody holds is not to be had, until this file system counts as one without renaming folders. */
const TRIES = 5;
/** Longest wait for windows that are at work, in milliseconds. */
const LONGEST = 30_000;

/**
 * Does something in a folder while no other window does. The lock is a folder beside it that holds one random name: a
 * folder with something in it cannot be renamed over another, on any system, so of several windows one gets it. While it
 * works it changes the name; a window that has ended holds the lock for five more seconds. Where folders cannot be
 * renamed there is no lock: the work has to stand a second window anyway, and only has to try more often then.
 *
 * @param folder in a folder that is there and was seen to be plain
 */
export async function withLock<T>(folder: vscode.Uri, work: () => Promise<T>): Promise<T> {
  const lock = folder.with({ path: `${folder.path}.${LOCK}` });
  const name = crypto.randomUUID();
  if (!(await take(lock, name))) return work();
  const sign = keepAlive(lock, name);
  try {
    return await work();
  } finally {
    // A lock that cannot be given back is taken for that of a window that has ended.
    await give(lock, await sign.stop()).catch(() => undefined);
  }
}

/** Changes the name in a lock again and again: work on a slow disk must not look like that of a window that has ended. */
function keepAlive(lock: vscode.Uri, name: string): { stop(): Promise<string> } {
  const at = (entry: string): vscode.Uri => vscode.Uri.joinPath(lock, entry);
  let held = name;
  let beat = 0;
  let renewing = Promise.resolve();
  const renew = async (): Promise<void> => {
    const next = `${name}.${++beat}`;
    try {
      await vscode.workspace.fs.rename(at(held), at(next), { overwrite: false });
      held = next;
    } catch {
      // Another window has taken the lock away: its own name stands there now.
    }
  };
  const timer = setInterval(() => {
    renewing = renewing.then(renew);
  }, STALE / 5);
  return {
    async stop() {
      clearInterval(timer);
      await renewing;
      return held;
    },
  };
}

async function take(lock: vscode.Uri, name: string): Promise<boolean> {
  let seen: { holder: string; since: number } | undefined;
  const end = performance.now() + LONGEST;
  for (let free = 0; free < TRIES && performance.now() < end; ) {
    const holder = await holderOf(lock);
    if (holder === undefined) {
      if (await place(lock, name)) return true;
      if ((await holderOf(lock)) === undefined) free++;
      continue;
    }
    if (seen?.holder !== holder) seen = { holder, since: performance.now() };
    else if (performance.now() - seen.since > STALE) await removeStale(lock, holder);
    await pause(5 + Math.random() * REST);
  }
  return false;
}

async function place(lock: vscode.Uri, name: string): Promise<boolean> {
  const { fs } = vscode.workspace;
  const temporary = besideWith(lock, LOCK);
  try {
    await fs.createDirectory(temporary);
    await fs.writeFile(vscode.Uri.joinPath(temporary, name), new Uint8Array());
    await fs.rename(temporary, lock, { overwrite: false });
    return true;
  } catch (error) {
    await removeFolder(temporary);
    if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') throw error;
    return false;
  }
}

async function give(lock: vscode.Uri, name: string): Promise<void> {
  const { fs } = vscode.workspace;
  if ((await holderOf(lock)) !== name) return;
  await fs.delete(vscode.Uri.joinPath(lock, name));
  // Not with what is in it: an empty folder can be renamed over, and then another window's name is there.
  await fs.delete(lock, { recursive: false });
}

/** Moves a lock away whose window has ended, and removes it. */
async function removeStale(lock: vscode.Uri, holder: string): Promise<void> {
  const { fs } = vscode.workspace;
  const away = besideWith(lock, LOCK);
  try {
    await fs.rename(lock, away, { overwrite: false });
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return;
    throw error;
  }
  // Another window may have replaced it since we looked.
  if ((await holderOf(away)) !== holder)
    await fs.rename(away, lock, { overwrite: false }).then(undefined, () => undefined);
  await removeFolder(away);
  await removeUnplaced(lock);
}

/** Locks that windows have ended in the middle of making. One that is being made now is made again. */
async function removeUnplaced(lock: vscode.Uri): Promise<void> {
  const parent = vscode.Uri.joinPath(lock, '..');
  const name = lock.path.slice(lock.path.lastIndexOf('/') + 1);
  for (const [entry, type] of await vscode.workspace.fs.readDirectory(parent)) {
    const isOurs = entry.startsWith(`${name}.`) && /^\.[\da-f]{32}\.lock$/.test(entry.slice(name.length));
    if (isOurs && type === vscode.FileType.Directory) await removeFolder(vscode.Uri.joinPath(parent, entry));
  }
}

/** The name in a lock; another word where something else stands there; `undefined` where nothing does. */
async function holderOf(lock: vscode.Uri): Promise<string | undefined> {
  const { fs } = vscode.workspace;
  try {
    const { type } = await fs.stat(lock);
    if (type !== vscode.FileType.Directory) return 'no folder';
    return (await fs.readDirectory(lock)).map(([name]) => name).join('/');
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

async function removeFolder(folder: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
}
