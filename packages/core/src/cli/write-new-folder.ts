import { basename, dirname, join } from 'node:path';
import { kindAt } from './files/file-kind.ts';
import { isPlainPath, type TrustedPath } from './files/path-steps.ts';
import { makeFolders, moveFolder, nameBeside, removeFolder, writeWhole } from './files/write-file.ts';
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
 * @throws WrongUse where something of that name exists; UnfitFile where a step of its path is a link
 */
export function writeNewFolder(folder: TrustedPath, files: readonly NewFile[]): void {
  refuseExisting(folder.path);
  makeFolders({ ...folder, path: dirname(folder.path) });
  const beside = { ...folder, path: join(dirname(folder.path), nameBeside()) };
  try {
    makeFolders(beside);
    for (const { path, text } of files) {
      if (!isPlainPath(path)) throw new Error(`“${path}” is no path inside a folder.`);
      const file = { ...folder, path: join(beside.path, path) };
      makeFolders({ ...file, path: dirname(file.path) });
      writeWhole(file, text);
    }
    refuseExisting(folder.path);
    moveFolder(beside, folder);
  } finally {
    removeFolder(beside);
  }
}

/** @throws WrongUse where something of that name exists, a dangling link included */
function refuseExisting(path: string): void {
  if (kindAt(path))
    throw new WrongUse(
      `“${path}” already exists.`,
      `Nothing in it was changed. Use “${freeName(path)}” instead, or move the old one first.`,
    );
}

/** The first name of this kind that nothing beside it has. */
function freeName(path: string): string {
  let number = 2;
  while (number < 1000 && kindAt(`${path}-${number}`)) number++;
  return `${basename(path)}-${number}`;
}
