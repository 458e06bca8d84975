import * as vscode from 'vscode';
import { pause } from './pause.ts';
import { besideWith } from './temporary-name.ts';

/** Suffix of the lock: a folder beside the locked one, while a window changes a file in it. */
const LOCK = 'lock';
/** How long a lock stays unchanged until its window counts as gone, in milliseconds. */
const STALE = 5000;
/** Longest pause between two checks of a lock, in milliseconds. */
const REST = 25;
/**
 * Most time that counts between two checks, in milliseconds: after a host that was blocked or a machine that slept, the
 * other window has had no more time to renew its name than we have had to look.
 */
const LOOK = 100;
/** How often an unheld lock fails to be taken until this file system counts as unable to rename folders. */
const TRIES = 5;
/** Longest wait for other working windows, in milliseconds. */
const LONGEST = 30_000;

/**
 * Does something in a folder while no other window does. The lock is a folder beside it that contains one random name:
 * no system can rename a folder over another that is not empty, so only one window gets it. It changes the name while
 * it works; the lock of a window that has ended lasts five more seconds. If folders cannot be renamed, there is no
 * lock: the work must tolerate a second window anyway, and only retries more often then.
 *
 * @param folder in a folder that exists and was checked to be plain
 */
export async function withLock<T>(folder: vscode.Uri, work: () => Promise<T>): Promise<T> {
  const lock = folder.with({ path: `${folder.path}.${LOCK}` });
  const name = crypto.randomUUID();
  if (!(await take(lock, name))) return work();
  const sign = keepAlive(lock, name);
  try {
    return await work();
  } finally {
    // A lock that cannot be released counts as that of an ended window.
    await give(lock, await sign.stop()).catch(() => undefined);
  }
}

/** Keeps changing the name in a lock: work on a slow disk must not look like that of an ended window. */
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
      // Another window has taken the lock: its own name is there now.
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
  let seen: { holder: string; at: number; unchanged: number } | undefined;
  const end = performance.now() + LONGEST;
  for (let free = 0; free < TRIES && performance.now() < end; ) {
    const holder = await holderOf(lock);
    if (holder === undefined) {
      if (await place(lock, name)) return true;
      if ((await holderOf(lock)) === undefined) free++;
      continue;
    }
    const at = performance.now();
    const unchanged = seen?.holder === holder ? seen.unchanged + Math.min(LOOK, at - seen.at) : 0;
    seen = { holder, at, unchanged };
    if (unchanged > STALE) await removeStale(lock, holder);
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
  // Not recursively: an empty folder can be renamed over, and then contains another window's name.
  await fs.delete(lock, { recursive: false });
}

/** Moves the lock of an ended window away and removes it. */
async function removeStale(lock: vscode.Uri, holder: string): Promise<void> {
  const { fs } = vscode.workspace;
  const away = besideWith(lock, LOCK);
  try {
    await fs.rename(lock, away, { overwrite: false });
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return;
    throw error;
  }
  // Another window may have replaced it since the check.
  if ((await holderOf(away)) !== holder)
    await fs.rename(away, lock, { overwrite: false }).then(undefined, () => undefined);
  await removeFolder(away);
  await removeUnplaced(lock);
}

/** Removes locks of windows that ended while creating them. One being created right now is created again. */
async function removeUnplaced(lock: vscode.Uri): Promise<void> {
  const parent = vscode.Uri.joinPath(lock, '..');
  const name = lock.path.slice(lock.path.lastIndexOf('/') + 1);
  for (const [entry, type] of await vscode.workspace.fs.readDirectory(parent)) {
    const isOurs = entry.startsWith(`${name}.`) && /^\.[\da-f]{32}\.lock$/.test(entry.slice(name.length));
    if (isOurs && type === vscode.FileType.Directory) await removeFolder(vscode.Uri.joinPath(parent, entry));
  }
}

/** Returns the name in a lock; an empty string if it is empty; another word if it is no folder; `undefined` if there is none. */
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
