import { basename, dirname } from 'node:path';
import { zipFiles } from '../../zip/zip-files.ts';
import { isPlainPath, type TrustedPath } from '../files/path-steps.ts';
import { makeFolders } from '../files/write-file.ts';
import { refuseTaken, writeExport } from '../write-export.ts';
import { WrongUse } from '../wrong-use.ts';

/** The most files that a zip can list. */
const MOST = 65_535;

/**
 * Writes a site as one zip file, completely or not at all. It contains one folder, named like the zip, so that unpacking
 * leaves the files together. The same site makes the same bytes.
 *
 * @throws WrongUse if the place is taken and must not or cannot be overwritten, or the site has too many files
 */
export function writeSiteZip(
  place: TrustedPath,
  files: ReadonlyMap<string, Uint8Array>,
  overwrite: boolean,
): void {
  if (files.size > MOST)
    throw new WrongUse(`A zip cannot hold ${files.size} files.`, 'Write the site into a folder.');
  refuseTaken(place, overwrite);
  const folder = folderName(place.path);
  const content = zipFiles(new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes])));
  makeFolders({ ...place, path: dirname(place.path) });
  writeExport(place, [{ name: basename(place.path), content }], overwrite);
}

/** The name of a zip without its ending; `site` if some systems do not allow that for a folder. */
function folderName(path: string): string {
  // Windows drops dots and spaces at the end.
  const name = basename(path)
    .replace(/\.zip$/i, '')
    .replace(/[. ]+$/, '');
  return isPlainPath(name) && !/[<>"|?*]/.test(name) ? name : 'site';
}
