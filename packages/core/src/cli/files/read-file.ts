import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kindOf } from './file-kind.ts';
import { placeIn, refuseLinks, type TrustedPath } from './path-steps.ts';
import { noFile } from './unfit-file.ts';

/** The result of reading: all bytes of a file, or only its size if that exceeds the limit. */
export interface FileRead {
  readonly bytes?: Buffer;
  /** In bytes; for a file that reports a wrong one, as many as were seen. */
  readonly size: number;
}

/** Where these are missing, as on Windows, the check before must suffice. */
const READING =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Chunk size for a file that contains more than it reports, as in /proc. */
const CHUNK = 65_536;

/**
 * Reads a file named by the user; follows links, since it was named. Refuses pipes, sockets and devices before opening
 * them: opening alone may block forever.
 *
 * @param limit in bytes; larger files are not read
 *
 * @throws UnfitFile if it is not a file; the system's error if it cannot be read
 */
export function readNamedFile(path: string, limit: number): FileRead {
  return readPlainFile(realpathSync(path), path, limit);
}

/**
 * Reads a file inside a folder. Anything behind a link below the folder does not belong to it, wherever the link leads:
 * VS Code cannot tell the target, and both must behave alike.
 *
 * @param path relative to the folder, with `/`
 *
 * @param limit in bytes; larger files are not read
 *
 * @throws UnfitFile for a link and for anything but a file; the system's error if it cannot be read
 */
export const readFileIn = (folder: string, path: string, limit: number): FileRead =>
  readPlace(placeIn(folder, path), limit);

/** Reads a file whose path has no links. Like `readFileIn`. */
export function readPlace(place: TrustedPath, limit: number): FileRead {
  refuseLinks(place);
  const read = readPlainFile(place.path, place.path, limit);
  // A folder may have been replaced by a link since the check.
  refuseLinks(place);
  return read;
}

/** A text that comes with this program. */
export function readOwnText(url: URL): string {
  return readOwnBytes(url).toString();
}

/** Like `readOwnText`, for a file that is no text. */
export function readOwnBytes(url: URL): Buffer {
  const path = fileURLToPath(url);
  const { bytes, size } = readNamedFile(path, OWN_LIMIT);
  if (!bytes) throw new Error(`“${path}” has ${size} bytes.`);
  return bytes;
}
const OWN_LIMIT = 10_000_000;

function readPlainFile(file: string, told: string, limit: number): FileRead {
  const before = lstatSync(file);
  const kind = kindOf(before);
  if (kind !== 'file') throw noFile(told, kind);
  if (before.size > limit) return { size: before.size };
  const handle = openSync(file, READING);
  try {
    const stats = fstatSync(handle);
    const opened = kindOf(stats);
    if (opened !== 'file') throw noFile(told, opened);
    return stats.size > limit ? { size: stats.size } : readBounded(handle, stats.size, limit);
  } finally {
    closeSync(handle);
  }
}

/** Reads to the end, whatever size was reported; one byte beyond the limit is enough to know. */
function readBounded(handle: number, told: number, limit: number): FileRead {
  const chunks: Buffer[] = [];
  let size = 0;
  for (let room = told + 1; ; room = CHUNK) {
    const chunk = Buffer.allocUnsafe(Math.min(room, limit + 1 - size));
    const count = readSync(handle, chunk, 0, chunk.length, null);
    size += count;
    if (size > limit) return { size };
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
  }
  return { bytes: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks), size };
}
