import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { isPlainPath } from '../files/path-steps.ts';

/** Name of the file that says of a folder that it is a site of ours, and what we have written there. */
export const MARK = '.marginalia-site.json';
/** Largest mark that is read, in bytes. */
export const LARGEST_MARK = 20_000_000;

/**
 * What was written, by path: the hashes of what a file may hold. More than one while a build is at work. A mark comes
 * with the folder, from whoever made it: it says nothing but that a file which holds just this may be written anew.
 */
export type SiteMark = ReadonlyMap<string, ReadonlySet<string>>;

const schema = v.object({ files: v.record(v.string(), v.array(v.string())) });

/** Stands for what a file holds. */
export const contentHash = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('base64url');

/** Reads a mark; `undefined` where it is none. Names that lead out of the folder are not heard. */
export function readMark(text: string): SiteMark | undefined {
  try {
    const { files } = v.parse(schema, JSON.parse(text));
    return new Map(
      Object.entries(files)
        .filter(([path]) => isPlainPath(path) && path !== MARK)
        .map(([path, hashes]) => [path, new Set(hashes)]),
    );
  } catch {
    return undefined;
  }
}

/** A mark as it is written. */
export function markText(mark: SiteMark): string {
  const files = [...mark].map(([path, hashes]) => [path, [...hashes]] as const);
  return `${JSON.stringify({ files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) }, null, 2)}\n`;
}
