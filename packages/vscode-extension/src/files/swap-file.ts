import * as vscode from 'vscode';
import { bringBack, moveAway } from './folder-away.ts';
import { renameToFree } from './rename-to-free.ts';
import { asideName, temporaryName } from './swap-leftovers.ts';
import { decode, readText } from './text-content.ts';
import { writeWhole } from './write-whole.ts';

/** A text file that several windows and programs write. */
export interface SharedText {
  readonly file: vscode.Uri;
  /** Folder below which no step of the path may be a link. */
  readonly base: vscode.Uri;
  readonly merging: Merging;
}

/** How to merge texts written at the same time. */
export interface Merging {
  /** Merges two texts made from a third; keeps all of both if that one is unknown. */
  merge(base: string | undefined, ours: string, theirs: string): string;
  /** Merges a text with another that replaced it while it was away: derived from it, or unrelated. */
  takeIn(base: string | undefined, ours: string, found: string): string;
}

/** How often another program may create a file at our target, in one change. */
const ATTEMPTS = 20;
/** How long such a program counts as active, in milliseconds. */
const BUSY = 10_000;
/** When another program was last seen, by file. */
const met = new Map<string, number>();

/**
 * Replaces the text of a file. VS Code's file systems know no “replace if unchanged”, and they remove the old file
 * before they rename over it. So this moves the old file aside first: anything written into it until then is read there
 * and merged; the new file then goes to the free name. If another file has appeared there meanwhile, the whole folder
 * is moved away for a moment, and that file is merged as well. Whatever was moved aside is read once more before it is
 * removed.
 *
 * The lock is held. Only reading shows whether the new text arrived: an interruption may have prevented it. Rejects if
 * it could not be written; then the previous content is restored.
 *
 * @param before the text from which the new one was made; `undefined` if there was no file
 */
export async function swapFile(shared: SharedText, before: string | undefined, after: string): Promise<void> {
  const { file, base, merging } = shared;
  const home = vscode.Uri.joinPath(file, '..');
  const name = file.path.slice(home.path.replace(/\/$/, '').length + 1);
  const run = crypto.randomUUID().replaceAll('-', '');
  const asides: { name: string; taken: string }[] = [];
  let at = home;
  let text = after;
  const here = (entry: string): vscode.Uri => vscode.Uri.joinPath(at, entry);
  const temporary = temporaryName(name, run);

  const seclude = async (): Promise<void> => {
    if (at === home) at = (await moveAway(home)) ?? home;
  };
  const meet = async (): Promise<void> => {
    met.set(file.toString(), performance.now());
    await seclude();
  };
  const takeAside = async (expected: string, attempt: number): Promise<void> => {
    const aside = asideName(name, run, attempt, expected);
    if ((await renameToFree(here(name), here(aside))) !== 'done') return;
    asides.push({ name: aside, taken: expected });
    const taken = decode(await vscode.workspace.fs.readFile(here(aside)));
    asides[asides.length - 1] = { name: aside, taken };
    const next = attempt === 0 ? merging.merge(before, text, taken) : merging.takeIn(before, text, taken);
    if (next !== text) await write(here(temporary), next);
    text = next;
    // A program that has just written may do so again in a moment.
    if (taken !== expected) await meet();
  };

  let placed: Awaited<ReturnType<typeof renameToFree>> | undefined;
  try {
    await write(here(temporary), text);
    const last = met.get(file.toString());
    const isBusy = last !== undefined && performance.now() - last < BUSY;
    // A first file has nothing to move aside: one created by others at the same moment would be overwritten.
    if (isBusy || before === undefined) await seclude();
    if (before !== undefined) await takeAside(before, 0);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      placed = await renameToFree(here(temporary), here(name));
      if (placed !== 'taken') break;
      await meet();
      await takeAside((await readText(here(name), base)) ?? '', attempt);
    }
  } finally {
    if (placed !== 'done') await putBack();
    if (at !== home) await bringBack(at, home, (from, to) => joinFiles({ ...shared, file: to }, from));
    at = home;
  }
  if (placed === 'taken') throw new Error('Another program puts its file there all the time.');
  if (placed === 'done') for (const aside of asides) await letGo(shared, here(aside.name), aside.taken);

  /** Undoes a failed change. Anything that cannot be put back stays aside, where the next reader finds it. */
  async function putBack(): Promise<void> {
    const [first, ...others] = asides;
    const back = !first || (await renameToFree(here(first.name), here(name)).catch(() => 'taken')) === 'done';
    // Without the new text beside them they would count as merged.
    if (back && others.length === 0) await remove(here(temporary));
  }
}

/** Merges two files that came to have the same name. */
export async function joinFiles(shared: SharedText, away: vscode.Uri): Promise<void> {
  const { file, base, merging } = shared;
  const [held, now] = [await readText(away, base), await readText(file, base)];
  if (held !== undefined && now !== undefined) {
    const next = merging.takeIn(undefined, held, now);
    if (next !== now) await swapFile(shared, now, next);
  }
  await remove(away);
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await writeWhole(uri, new TextEncoder().encode(text));
}

/** Removes what was moved aside. Someone may still have had it open, and have written into it. */
async function letGo(shared: SharedText, uri: vscode.Uri, taken: string): Promise<void> {
  const { file, base, merging } = shared;
  const late = await readText(uri, base);
  if (late !== undefined && late !== taken) {
    const now = await readText(file, base);
    await swapFile(shared, now, merging.merge(taken, now ?? taken, late));
  }
  await remove(uri);
}

async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
}
