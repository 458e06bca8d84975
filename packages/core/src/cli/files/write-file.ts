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

/** A new file, never an existing one, and never through a link. */
const NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/** An unguessable name for a sibling, short enough wherever names are valid. */
export const nameBeside = (): string => `.marginalia-${randomBytes(12).toString('hex')}`;

/** How a file is written. */
export interface Writing {
  /** Called right before the file takes its place; if false, nothing is written. */
  readonly fits?: () => boolean;
  /** Permissions of the file; default: those of a new one. */
  readonly mode?: number;
  /** Waits until it is on the disk. */
  readonly durable?: boolean;
}

/**
 * Writes a file completely or not at all: first beside its place, under an unguessable name, then renamed. The rename
 * replaces a name and never writes through it, whether it is a link or one of several names of a file.
 *
 * @returns whether it was written
 *
 * @throws UnfitFile if a step of its path is a link
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

/** The permissions of a file, without those that would run it as another user. */
export const permissionsOf = (path: string): number => statSync(path).mode & 0o777;

/** Creates a folder and its missing parents. Throws UnfitFile if a step is a link. */
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

/** Removes a file; removes a link itself, not its target. */
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

/** Renames a folder within its parent. Throws UnfitFile if a step of its path is a link now. */
export function moveFolder(from: TrustedPath, to: TrustedPath): void {
  refuseLinks(from);
  renameSync(from.path, to.path);
}

/** Removes a folder of ours with its content, if it exists. */
export function removeFolder({ path }: TrustedPath): void {
  rmSync(path, { recursive: true, force: true });
}
