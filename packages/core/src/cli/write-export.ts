import { join } from 'node:path';
import type { ExportedFile } from '../export/export-format.ts';
import { kindAt } from './files/file-kind.ts';
import type { TrustedPath } from './files/path-steps.ts';
import { writeWhole } from './files/write-file.ts';
import { writeNewFolder } from './write-new-folder.ts';
import { WrongUse } from './wrong-use.ts';

/** @throws WrongUse if the place of an export is taken and must not be overwritten */
export function refuseTaken({ path }: TrustedPath, overwrite: boolean): void {
  if (!overwrite && kindAt(path) !== undefined)
    throw new WrongUse(`“${path}” exists already.`, 'Nothing was changed. Say --overwrite to write over it.');
}

/**
 * Writes an export: one file in its place, several in a folder of that name. Each file is complete or unchanged.
 *
 * @throws WrongUse if that name exists and must not or cannot be overwritten; the system's error if it cannot be
 *   written
 */
export function writeExport(place: TrustedPath, files: readonly ExportedFile[], overwrite: boolean): void {
  refuseTaken(place, overwrite);
  const kind = kindAt(place.path);
  const [only, ...others] = files;
  const needed = others.length > 0 ? 'folder' : 'file';
  if (kind !== undefined && kind !== needed)
    throw new WrongUse(
      `“${place.path}” is a ${kind}, and a ${needed} would be written.`,
      'Give another name with --out.',
    );
  const fits = (at: string) => () => overwrite || kindAt(at) === undefined;
  if (only && needed === 'file') {
    if (!writeWhole(place, only.content, { fits: fits(place.path) })) refuseTaken(place, false);
  } else if (kind === undefined)
    writeNewFolder(
      place,
      files.map(({ name, content }) => ({ path: name, text: content })),
    );
  else for (const { name, content } of files) writeWhole({ ...place, path: join(place.path, name) }, content);
}
