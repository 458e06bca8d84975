import { join, parse, relative, resolve, sep } from 'node:path';
import { isDeviceName } from '../../text/device-name.ts';
import { kindAt } from './file-kind.ts';
import { throughLink, UnfitFile } from './unfit-file.ts';

/** A path, and its trusted ancestor folder; no step below that may be a link. All absolute. */
export interface TrustedPath {
  readonly trusted: string;
  readonly path: string;
}

/**
 * A place to write to: the creator of the working directory may have put a link there.
 *
 * @param cwd the working directory, chosen by the user; of a path elsewhere only the first step may be a link, as on
 *   macOS, since only an administrator can create one there
 *
 * @throws UnfitFile for a link
 */
export function placeToWrite(cwd: string, operand: string): TrustedPath {
  const path = resolve(cwd, operand);
  const place = { trusted: isWithin(cwd, path) ? cwd : firstStep(path), path };
  refuseLinks(place);
  return place;
}

/**
 * A place inside a folder.
 *
 * @param path relative to the folder, with `/`
 *
 * @throws UnfitFile if a step below the folder is a link, or the path leaves the folder
 */
export function placeIn(folder: string, path: string): TrustedPath {
  const place = { trusted: folder, path: join(folder, path) };
  if (!isWithin(folder, place.path)) throw new UnfitFile(place.path, 'leads out of its folder');
  refuseLinks(place);
  return place;
}

/** @throws UnfitFile if a step of a place is a link now; a missing one is not */
export function refuseLinks({ trusted, path }: TrustedPath): void {
  let step = trusted;
  for (const name of stepsBetween(trusted, path)) {
    step = join(step, name);
    const kind = kindAt(step);
    if (kind === 'link') throw throughLink(path, step);
    if (kind === undefined) return;
  }
}

/** The names from a folder to something in it. */
export const stepsBetween = (folder: string, path: string): string[] =>
  relative(folder, path)
    .split(sep)
    .filter((name) => name !== '');

/**
 * Whether a path from an untrusted file is a plain one inside a folder: no way up or out, no drive, no stream, nothing
 * that another system reads differently.
 */
export const isPlainPath = (path: string): boolean =>
  path.split('/').every((step) => PLAIN_STEP.test(step) && !isDeviceName(step));
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const PLAIN_STEP = /^(?!\.{1,2}$)[^\\/:\x00-\x1f\x7f]+$/;

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && parse(below).root === '';
}

function firstStep(path: string): string {
  const { root } = parse(path);
  const [first = '', ...rest] = path.slice(root.length).split(sep);
  return rest.length > 0 ? join(root, first) : root;
}
