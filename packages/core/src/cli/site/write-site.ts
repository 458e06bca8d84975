import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { kindAt } from '../files/file-kind.ts';
import { listFolder } from '../files/list-folder.ts';
import { isPlainPath, refuseLinks, type TrustedPath } from '../files/path-steps.ts';
import { readPlace } from '../files/read-file.ts';
import { makeFolders, removeEmptyFolder, removeFile, writeWhole } from '../files/write-file.ts';
import { WrongUse } from '../wrong-use.ts';
import { contentHash, LARGEST_MARK, MARK, markText, readMark, type SiteMark } from './site-mark.ts';

/**
 * Writes a site into a folder: each file completely or not at all, and removes obsolete files of an earlier build.
 * Replaces or removes only what still has our content, and nothing through a link; everything else stays.
 *
 * @param signal ends it between two files: it then rejects, and the next build completes the work
 *
 * @returns files of an earlier build that were left, because someone has changed them
 *
 * @throws WrongUse if the folder contains something and is not a site, or something is in the way; nothing is written
 *   then
 */
export async function writeSite(
  folder: TrustedPath,
  files: ReadonlyMap<string, Uint8Array>,
  signal: AbortSignal,
): Promise<string[]> {
  const before = markOf(folder);
  const after = new Map([...files].map(([path, bytes]) => [path, new Set([contentHash(bytes)])]));
  for (const [path, hashes] of after) {
    await turn(undefined, { signal });
    assertFree(placed(folder, path), both(before.get(path), hashes));
  }
  makeFolders(folder);
  // First, so that an interrupted build is recognizable.
  const paths = new Set([...before.keys(), ...after.keys()]);
  writeMark(new Map([...paths].map((path) => [path, both(before.get(path), after.get(path))])));
  for (const [path, bytes] of files) {
    await turn(undefined, { signal });
    const place = placed(folder, path);
    makeFolders({ ...place, path: dirname(place.path) });
    const known = both(before.get(path), after.get(path));
    writeWhole(place, bytes, {
      fits() {
        assertFree(place, known);
        return true;
      },
    });
  }
  const left = clear(folder, before, after);
  writeMark(after);
  return left;

  function writeMark(mark: SiteMark): void {
    const place = placed(folder, MARK);
    writeWhole(place, markText(mark), {
      fits() {
        if (kindAt(place.path) !== undefined && !readMarkAt(place)) throw notOurs(folder);
        return true;
      },
    });
  }
}

/** What an earlier build has written. Empty for a folder that is new or empty. */
function markOf(folder: TrustedPath): SiteMark {
  refuseLinks(folder);
  const kind = kindAt(folder.path);
  if (kind === undefined) return new Map();
  if (kind !== 'folder') throw new WrongUse(`“${folder.path}” is not a folder.`, 'Name another one.');
  const entries = listFolder(folder.path);
  if (entries.length === 0) return new Map();
  const mark = entries.some(({ name, kind }) => name === MARK && kind === 'file')
    ? readMarkAt(placed(folder, MARK))
    : undefined;
  if (!mark) throw notOurs(folder);
  return mark;
}

function readMarkAt(place: TrustedPath): SiteMark | undefined {
  const { bytes } = readPlace(place, LARGEST_MARK);
  return bytes && readMark(bytes.toString());
}

const notOurs = ({ path }: TrustedPath): WrongUse =>
  new WrongUse(
    `“${path}” is not empty, and Marginalia did not write it.`,
    'Choose another folder, or empty this one.',
  );

/** Removes what an earlier build wrote and this one does not, if it is unchanged. */
function clear(folder: TrustedPath, before: SiteMark, after: SiteMark): string[] {
  const kept = new Set([...after.keys()].map(folded));
  const left: string[] = [];
  for (const [path, hashes] of before) {
    // On a case-insensitive disk, the old name may refer to the new file.
    if (kept.has(folded(path))) continue;
    const place = placed(folder, path);
    const state = stateOf(place, hashes);
    if (state === 'other') left.push(place.path);
    if (state !== 'ours') continue;
    removeFile(place.path);
    for (let above = dirname(path); above !== '.'; above = dirname(above))
      if (!removeEmptyFolder(join(folder.path, above))) break;
  }
  return left;
}

/** The state of a place: nothing, a file with one of these contents, or something else. */
function stateOf(place: TrustedPath, hashes: ReadonlySet<string>): 'none' | 'ours' | 'other' {
  try {
    refuseLinks(place);
    const kind = kindAt(place.path);
    if (kind === undefined) return 'none';
    const bytes = kind === 'file' ? readPlace(place, LARGEST).bytes : undefined;
    return bytes && hashes.has(contentHash(bytes)) ? 'ours' : 'other';
  } catch {
    return 'other';
  }
}
/** Largest file of a site, in bytes. */
const LARGEST = 100_000_000;

/** @throws WrongUse if a place contains something that is not ours */
function assertFree(place: TrustedPath, hashes: ReadonlySet<string>): void {
  refuseLinks(place);
  if (stateOf(place, hashes) === 'other') throw inTheWay(place.path);
  for (let above = dirname(place.path); above !== place.trusted; above = dirname(above))
    if (!['folder', undefined].includes(kindAt(above))) throw inTheWay(above);
}

const inTheWay = (path: string): WrongUse =>
  new WrongUse(
    `“${path}” is in the way: Marginalia did not write it, or it has been changed.`,
    'Move it, or choose another folder. It was not overwritten.',
  );

function placed(folder: TrustedPath, path: string): TrustedPath {
  if (!isPlainPath(path)) throw new Error(`“${path}” is no path of a site.`);
  return { ...folder, path: join(folder.path, path) };
}

const both = (some: Iterable<string> = [], others: Iterable<string> = []): Set<string> =>
  new Set([...some, ...others]);

const folded = (path: string): string => path.normalize('NFC').toLowerCase();
