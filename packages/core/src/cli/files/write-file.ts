import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { kindAt } from './file-kind.ts';
import { refuseLinks, stepsBetween, type TrustedPath } from './path-steps.ts';
import { throughLink } from './unfit-file.ts';

/** A new file of its own, never one that is there, and never through a link. */
const NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/** A name beside others that nobody can guess, and that is short enough wherever a name is. */
export const nameBeside = (): string => `.marginalia-${randomBytes(12).toString('hex')}`;

/** How a file is written. */
export interface Writing {
  /** Asked right before the file takes its place; where it says no, nothing is written. */
  readonly fits?: () => boolean;
  /** Permissions of the file; else those of a new one. */
  readonly mode?: number;
  /** Waits until it is on the disk. */
  readonly durable?: boolean;
}

/**
 * Writes a file whole or not at all: beside its place first, under a name that nobody can guess, then renamed. The
 * rename takes a name over and never writes through it, be it a link or one of several names of a file.
 *
 * @returns whether it was written
 * @throws UnfitFile where a step of its path is a link
 */
export function writeWhole(place: TrustedPath, content: Uint8Array | string, writing: Writing = {}): boolean {
  const { fits = () => true, mode, durable } = writing;
  const folder = { ...place, path: dirname(place.path) };
  refuseLinks(folder);
  const beside = join(folder.path, nameBeside());
  const handle = openSync(beside, NEW, 0o666);
  let rest = true;
  try {
    try {
      if (mode !== undefined) fchmodSync(handle, mode);
      writeFileSync(handle, content);
      if (durable) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (!fits()) return false;
    refuseLinks(folder);
    renameSync(beside, place.path);
    rest = false;
    return true;
  } finally {
    if (rest) rmSync(beside, { force: true });
  }
}

/** The permissions of a file, without those that would run it as somebody else. */
export const permissionsOf = (path: string): number => statSync(path).mode & 0o777;

/** Makes a folder and those above it that are missing. Throws UnfitFile where a step is a link. */
export function makeFolders({ trusted, path }: TrustedPath): void {
  mkdirSync(trusted, { recursive: true });
  let folder = trusted;
  for (const step of stepsBetween(trusted, path)) {
    folder = join(folder, step);
    const kind = kindAt(folder);
    if (kind === 'link') throw throughLink(path, folder);
    if (kind === undefined) mkdirSync(folder);
  }
}

/** Removes a file; a link is removed itself, not what it leads to. */
export const removeFile = (path: string): void => unlinkSync(path);

/** Removes a folder, if it is empty. */
export function removeEmptyFolder(path: string): boolean {
  try {
    rmdirSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Gives a folder another name, in the same folder. Throws UnfitFile where a step of its path is a link by now. */
export function moveFolder(from: TrustedPath, to: TrustedPath): void {
  refuseLinks(from);
  renameSync(from.path, to.path);
}

/** Removes a folder of ours with all that is in it, if it is there. */
export function removeFolder({ path }: TrustedPath): void {
  rmSync(path, { recursive: true, force: true });
}
