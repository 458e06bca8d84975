import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { isPlainPath } from '../files/path-steps.ts';

/** Name of the file that marks a folder as a site of ours, and lists what we have written there. */
export const MARK = '.marginalia-site.json';
/** Largest mark to read, in bytes. */
export const LARGEST_MARK = 20_000_000;

/**
 * The written files, by path: the hashes of their allowed contents. More than one during a build. A mark comes with the
 * folder, from whoever made it: it only says that a file with exactly this content may be overwritten.
 */
export type SiteMark = ReadonlyMap<string, ReadonlySet<string>>;

const schema = v.object({ files: v.record(v.string(), v.array(v.string())) });

/** The hash of a file's content. */
export const contentHash = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('base64url');

/** Reads a mark; `undefined` if it is invalid. Ignores names that lead out of the folder. */
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

/** Serializes a mark. */
export function markText(mark: SiteMark): string {
  const files = [...mark].map(([path, hashes]) => [path, [...hashes]] as const);
  return `${JSON.stringify({ files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) }, null, 2)}\n`;
}
