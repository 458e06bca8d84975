import { type Zippable, zipSync } from 'fflate';

/** The earliest time that a zip supports. */
const EPOCH = new Date(1980, 0, 1);

/** Files that are compressed already. */
const PACKED = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/**
 * Packs files into a zip. The same files make the same bytes: they do not contain the current time.
 *
 * @param files bytes by path in the zip, at most 65,535 of them
 * @param isPacked whether a file is stored as it is, since it is compressed already; default: by its name
 */
export function zipFiles(
  files: ReadonlyMap<string, Uint8Array>,
  isPacked: (path: string) => boolean = (path) => PACKED.test(path),
): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { mtime: EPOCH, level: isPacked(path) ? 0 : 6 }];
  return zipSync(entries);
}
