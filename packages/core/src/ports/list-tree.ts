import type { FolderListing } from './lesson-source.ts';

/** Most files and folders to list: more than any lesson has, few enough to be fast. */
const MOST = 3_000;

/** One entry of a folder. */
export interface TreeEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * Lists a folder and its folders, level by level, without hidden folders and installed packages.
 *
 * @param entriesOf reads one folder, by its path relative to the first, '' for that; if it rejects for a folder below,
 *   that one counts as empty
 */
export async function listTree(
  entriesOf: (folder: string) => Promise<readonly TreeEntry[]>,
): Promise<FolderListing> {
  const paths: string[] = [];
  let level = [{ prefix: '', entries: await entriesOf('') }];
  let seen = 0;
  while (level.length > 0) {
    const folders: string[] = [];
    for (const { prefix, entries } of level) {
      seen += entries.length;
      for (const { name, kind } of entries) {
        if (kind === 'file') paths.push(prefix + name);
        else if (!name.startsWith('.') && name !== 'node_modules') folders.push(`${prefix}${name}/`);
      }
    }
    if (seen + folders.length > MOST) return { paths, whole: folders.length === 0 };
    level = await Promise.all(
      folders.map(async (prefix) => ({
        prefix,
        entries: await entriesOf(prefix.slice(0, -1)).catch(() => []),
      })),
    );
  }
  return { paths, whole: true };
}
