import type { Lesson } from '../model/lesson.ts';
import type { FileContent } from '../ports/lesson-source.ts';
import { isQuietPicture, mayBePicture } from '../site/site-addresses.ts';
import { resolveInside } from '../text/safe-address.ts';

/** The pictures of a lesson, by their paths in its folder: the bytes, or why there are none. */
export type GatheredPictures = ReadonlyMap<string, Uint8Array | PictureTrouble>;

/** The end of a sentence, with its period. */
export type PictureTrouble = string;

/** Reads a file of the lesson's folder, as `LessonSource.read` does. */
export type ReadPicture = (path: string, limit: number) => Promise<FileContent | undefined>;

/**
 * Largest picture in an export, and limit for all of them, in bytes: importers read a file of questions in one piece.
 */
const LARGEST = 10_000_000;
const LARGEST_TOGETHER = 40_000_000;

/** Reads the pictures of a lesson, one after the other. Never rejects because of an unavailable one. */
export async function gatherPictures(lesson: Lesson, read: ReadPicture): Promise<GatheredPictures> {
  const gathered = new Map<string, Uint8Array | PictureTrouble>();
  let room = LARGEST_TOGETHER;
  for (const { src, span } of lesson.pictures) {
    const path = resolveInside(src, span.file);
    if (path === undefined || gathered.has(path)) continue;
    const picture = await bytesOf(path, Math.min(LARGEST, room), read);
    if (typeof picture !== 'string') room -= picture.length;
    gathered.set(path, picture);
  }
  return gathered;
}

async function bytesOf(path: string, limit: number, read: ReadPicture): Promise<Uint8Array | PictureTrouble> {
  if (!mayBePicture(path)) return 'it is no picture, by its name.';
  let content: FileContent | undefined;
  try {
    content = await read(path, limit);
  } catch {
    return 'it cannot be read.';
  }
  if (!content) return 'there is no such file.';
  if (content.kind === 'too-large')
    return limit === LARGEST
      ? `it has more than ${LARGEST / 1e6} MB.`
      : `the pictures together have more than ${LARGEST_TOGETHER / 1e6} MB.`;
  const bytes = content.kind === 'text' ? new TextEncoder().encode(content.text) : content.bytes;
  return isQuietPicture(path, bytes) ? bytes : 'it holds more than a picture.';
}
