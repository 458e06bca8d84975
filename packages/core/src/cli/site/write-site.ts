import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import * as v from 'valibot';
import { WrongUse } from '../wrong-use.ts';

/** Says that a folder is a site of ours, and which of its files are. */
const MARK = '.marginalia-site.json';

const mark = v.object({ files: v.array(v.string()) });

/**
 * Writes a site into a folder: each file whole or not at all, and files of an earlier build that are no more in it are
 * removed. Whatever else is there stays.
 *
 * @param signal ends it between two files: it then rejects, and the next build completes what this one began
 * @throws WrongUse where the folder holds something and no site
 */
export async function writeSite(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const before = filesBefore(folder);
  mkdirSync(folder, { recursive: true });
  // First of all, so that a build that is broken off is known for what it is.
  const all = new Set([...before, ...files.keys()]);
  replace(join(folder, MARK), markText([...all]));
  for (const [path, bytes] of files) {
    await turn(undefined, { signal });
    replace(join(folder, path), bytes);
  }
  for (const path of before) if (!files.has(path)) remove(folder, path);
  replace(join(folder, MARK), markText([...files.keys()]));
}

function filesBefore(folder: string): string[] {
  let entries: string[];
  try {
    entries = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  if (entries.length === 0) return [];
  if (!entries.includes(MARK))
    throw new WrongUse(
      `“${folder}” is not empty, and no site that Marginalia has written.`,
      'Name another folder, or empty this one.',
    );
  try {
    const { files } = v.parse(mark, JSON.parse(readFileSync(join(folder, MARK), 'utf8')));
    return files.filter(
      (path) => path !== '' && !path.split(/[/\\]/).some((step) => step === '..' || step === ''),
    );
  } catch {
    return [];
  }
}

const markText = (files: readonly string[]): string =>
  `${JSON.stringify({ files: files.toSorted() }, null, 2)}\n`;

function replace(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(beside, content, { flag: 'wx' });
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Removes a file, and the folders above it that are empty then. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    try {
      rmdirSync(join(folder, above));
    } catch {
      return;
    }
  }
}
