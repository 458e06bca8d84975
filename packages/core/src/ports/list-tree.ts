import type { FolderListing } from './lesson-source.ts';

/** Files and folders that are listed: more than any lesson has, less than takes long. */
const MOST = 3_000;

/** One entry of a folder. */
export interface TreeEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * Lists a folder and its folders, level by level; hidden folders and installed packages are no part of a lesson.
 *
 * @param entriesOf reads one folder, by its path relative to the first, '' for that; where it rejects for a folder
 * below, that one is taken to be empty
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
