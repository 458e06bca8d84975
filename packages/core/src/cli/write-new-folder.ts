import { randomBytes } from 'node:crypto';
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { WrongUse } from './wrong-use.ts';

/** A file to write, its path relative to the folder and inside it. */
export interface NewFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Makes a folder that does not exist yet, with these files in it: written beside and renamed, so that it is there whole
 * or not at all.
 *
 * @throws WrongUse where something of that name exists
 */
export async function writeNewFolder(folder: string, files: readonly NewFile[]): Promise<void> {
  await refuseExisting(folder);
  await mkdir(dirname(folder), { recursive: true });
  const beside = join(dirname(folder), `.${basename(folder)}.${randomBytes(6).toString('hex')}`);
  try {
    for (const { path, text } of files) {
      const file = join(beside, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
    }
    await refuseExisting(folder);
    await rename(beside, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** @throws WrongUse where something of that name exists, a dangling link included */
async function refuseExisting(path: string): Promise<void> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found) throw new WrongUse(`“${path}” exists already.`, 'Choose another name, or move it away first.');
}
