import * as vscode from 'vscode';
import { bringBack, findAway } from './folder-away.ts';
import { withLock } from './folder-lock.ts';
import { pause } from './pause.ts';
import { plainEntry } from './plain-path.ts';
import { renameToFree } from './rename-to-free.ts';
import { joinFiles, type Merging, type SharedText, swapFile } from './swap-file.ts';
import { type Aside, leftovers } from './swap-leftovers.ts';
import { readText } from './text-content.ts';
import { prepareFolder } from './write-file.ts';

/** How often a change is retried because another program changed the file meanwhile. */
const ATTEMPTS = 50;
/** Pause before a file counts as missing, in milliseconds: some programs remove it and write it again. */
const REST = 25;

/**
 * Returns the text on disk, or that of a change interrupted by a crash; `undefined` if there is none. It may start with
 * a byte order mark.
 */
export async function readShared(shared: SharedText): Promise<string | undefined> {
  const { file, base } = shared;
  const folder = vscode.Uri.joinPath(file, '..');
  const unfinished = async (): Promise<boolean> =>
    (await findAway(folder, base)).length > 0 || (await leftovers(file, base)).asides.length > 0;
  for (let missing = 0; ; ) {
    if (await unfinished()) await withLock(folder, () => recover(shared));
    const text = await readText(file, base);
    // A change that started since the check moves the file away for a moment.
    if (await unfinished()) continue;
    if (text !== undefined || missing++ > 0) return text;
  }
}

/**
 * Changes a text without losing anything that others write meanwhile. A crash at any moment leaves either text, or what
 * `readShared` rebuilds it from. Returns the text read back from the disk.
 *
 * @param change maps the text, `undefined` if there is none, to the new one. Called until it has nothing to change: it
 *   must recognise its own work.
 */
export async function changeShared(
  shared: SharedText,
  change: (text: string | undefined) => string,
): Promise<string> {
  const { file, base } = shared;
  const folder = vscode.Uri.joinPath(file, '..');
  await prepareFolder(vscode.Uri.joinPath(folder, '..'), base);
  await plainEntry(base, file);
  return withLock(folder, async () => {
    await recover(shared);
    await prepareFolder(folder, base);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await settled(shared);
      const after = change(before);
      if (after === before) return after;
      await swapFile(shared, before, after);
    }
    throw new Error(vscode.l10n.t('Another program keeps changing the file.'));
  });
}

async function settled({ file, base }: SharedText): Promise<string | undefined> {
  for (let look = 0; look < 3; look++) {
    const text = await readText(file, base);
    if (text !== undefined) return text;
    await pause(REST);
  }
  return readText(file, base);
}

/** Restores what an ended window has moved aside. The lock is held. */
async function recover(shared: SharedText): Promise<void> {
  const { file, base, merging } = shared;
  const { fs } = vscode.workspace;
  const folder = vscode.Uri.joinPath(file, '..');
  for (const away of await findAway(folder, base))
    await bringBack(away, folder, (from, to) => joinFiles({ ...shared, file: to }, from));
  const { asides, temporaries } = await leftovers(file, base);
  for (const aside of asides) {
    const held = await readText(aside.uri, base);
    if (held === undefined || (await renameToFree(aside.uri, file)) !== 'taken') continue;
    const now = await readText(file, base);
    const next = now === undefined ? undefined : withAside(merging, aside, held, now);
    if (now !== undefined && next !== undefined && next !== now) await swapFile(shared, now, next);
    await fs.delete(aside.uri);
  }
  for (const uri of temporaries) await fs.delete(uri).then(undefined, () => undefined);
}

/** A text merged with what was moved aside, as far as it is not already in it. */
function withAside({ merge, takeIn }: Merging, aside: Aside, held: string, now: string): string {
  if (aside.placed) return aside.matches(held) ? now : merge(undefined, now, held);
  if (aside.first) return takeIn(undefined, held, now);
  return now.includes(held) ? now : takeIn(undefined, now, held);
}
