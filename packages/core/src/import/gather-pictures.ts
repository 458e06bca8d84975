import { resolveInside } from '../text/safe-address.ts';
import type { ImportOptions } from './import-result.ts';
import { dataBytes, type Media, type PlacedPicture } from './media.ts';

/** Most pictures to read from beside a file. */
const MOST = 500;

/**
 * Reads the pictures that a file contains or names by a path below its own folder. Fetches nothing from the web, and
 * reads nothing above that folder.
 *
 * @returns where each picture is in the lesson, or why it is not part of it
 */
export async function gatherPictures(
  sources: readonly string[],
  read: ImportOptions['readPicture'],
  media: Media,
): Promise<(src: string) => PlacedPicture> {
  const placed = new Map<string, PlacedPicture>();
  for (const src of new Set(sources)) {
    if (placed.size < MOST) placed.set(src, await place(src));
  }
  return (src) => placed.get(src) ?? { why: 'it is not in the file' };

  async function place(src: string): Promise<PlacedPicture> {
    if (/^data:/i.test(src)) return media.add(src, dataBytes(src));
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return { why: 'it is on the web' };
    const path = resolveInside(src, 'page');
    if (path === undefined) return { why: 'it is outside the folder of the file' };
    const bytes = await read?.(path).catch(() => undefined);
    return bytes ? media.add(path, bytes) : { why: 'it was not found next to the file' };
  }
}
