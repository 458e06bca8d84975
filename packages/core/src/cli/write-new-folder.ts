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
 * Creates a new folder with these files: written beside it and renamed, so that it is complete or missing.
 *
 * @throws WrongUse if that name exists; UnfitFile if a step of its path is a link
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

/** @throws WrongUse if that name exists, including a dangling link */
function refuseExisting(path: string): void {
  if (kindAt(path))
    throw new WrongUse(
      `“${path}” already exists.`,
      `Nothing in it was changed. Use “${freeName(path)}” instead, or move the old one first.`,
    );
}

/** The first free name of this kind. */
function freeName(path: string): string {
  let number = 2;
  while (number < 1000 && kindAt(`${path}-${number}`)) number++;
  return `${basename(path)}-${number}`;
}
