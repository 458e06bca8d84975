import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kindOf } from './file-kind.ts';
import { placeIn, refuseLinks, type TrustedPath } from './path-steps.ts';
import { noFile } from './unfit-file.ts';

/** What reading came to: all bytes of a file, or only its size where that is beyond the limit. */
export interface FileRead {
  readonly bytes?: Buffer;
  /** In bytes; of a file that tells a wrong one, as many as were seen. */
  readonly size: number;
}

/** Where these are missing, as on Windows, the look before has to do. */
const READING =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** What is read at a time of a file that holds more than it tells, as those of /proc do. */
const CHUNK = 65_536;

/**
 * Reads a file that the user has named; a link is followed, since it was named. Pipes, sockets and devices are refused
 * before they are opened: opening alone may wait for ever.
 *
 * @param limit in bytes; what holds more is not read
 * @throws UnfitFile over what is no file; the system's error over what cannot be read
 */
export function readNamedFile(path: string, limit: number): FileRead {
  return readPlainFile(realpathSync(path), path, limit);
}

/**
 * Reads a file inside a folder. What is reached through a link below the folder is not of the folder, wherever the link
 * leads: VS Code cannot say where, and both must answer alike.
 *
 * @param path relative to the folder, with `/`
 * @param limit in bytes; what holds more is not read
 * @throws UnfitFile over a link and over what is no file; the system's error over what cannot be read
 */
export const readFileIn = (folder: string, path: string, limit: number): FileRead =>
  readPlace(placeIn(folder, path), limit);

/** Reads a file no step of whose path is a link. As `readFileIn`. */
export function readPlace(place: TrustedPath, limit: number): FileRead {
  refuseLinks(place);
  const read = readPlainFile(place.path, place.path, limit);
  // What was a folder a moment ago may have been exchanged for a link.
  refuseLinks(place);
  return read;
}

/** A text that comes with this program. */
export function readOwnText(url: URL): string {
  const path = fileURLToPath(url);
  const { bytes, size } = readNamedFile(path, OWN_LIMIT);
  if (!bytes) throw new Error(`“${path}” has ${size} bytes.`);
  return bytes.toString();
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

/** Reads to the end, whatever size was told; one byte beyond the limit is enough to know. */
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
