import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { kindAt } from '../files/file-kind.ts';
import { stepsBetween } from '../files/path-steps.ts';
import { readFileIn } from '../files/read-file.ts';

/** The rules of one .gitignore, and the folder that they are relative to. */
interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The known facts about a folder. */
interface Folder {
  readonly ignored: boolean;
  /** Those that apply in it, the nearest last. */
  readonly files: readonly IgnoreFile[];
}

/** Largest .gitignore to read, in bytes. */
const LIMIT = 1_000_000;

/**
 * Returns whether .gitignore files exclude a path in a folder or below. If the folder itself is excluded, it was named
 * on purpose, and those above it are ignored.
 */
export function createIgnoring(root: string): (path: string, isFolder: boolean) => boolean {
  const above = ignoredAbove(root);
  const known = new Map<string, Folder>([
    [
      root,
      { ignored: false, files: [...(isIgnored(root, true, above) ? [] : above), ...ignoreFileOf(root)] },
    ],
  ]);
  return (path, isFolder) => {
    const { ignored, files } = folderOf(dirname(path));
    return ignored || isIgnored(path, isFolder, files);
  };

  function folderOf(folder: string): Folder {
    const found = known.get(folder);
    if (found) return found;
    // Paths elsewhere were given with `..`.
    const outside = stepsBetween(root, folder)[0] === '..' || dirname(folder) === folder;
    const upper = outside ? { ignored: false, files: ignoredAbove(folder) } : folderOf(dirname(folder));
    const ignored = upper.ignored || (!outside && isIgnored(folder, true, upper.files));
    const made = { ignored, files: ignored ? [] : [...upper.files, ...ignoreFileOf(folder)] };
    known.set(folder, made);
    return made;
  }
}

/** As in git, the nearest file with a matching rule decides. */
function isIgnored(path: string, isFolder: boolean, files: readonly IgnoreFile[]): boolean {
  for (const { folder, rules } of files.toReversed()) {
    const { ignored, unignored } = rules.test(
      `${relative(folder, path).split(sep).join('/')}${isFolder ? '/' : ''}`,
    );
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Those of the parent folders, up to the top of the repository. */
function ignoredAbove(root: string): readonly IgnoreFile[] {
  const files: IgnoreFile[] = [];
  for (let folder = root; ; folder = dirname(folder)) {
    if (folder !== root) files.unshift(...ignoreFileOf(folder));
    if (kindAt(join(folder, '.git'))) return files;
    if (dirname(folder) === folder) return [];
  }
}

/** The .gitignore of a folder; as in git, a link is not followed. */
function ignoreFileOf(folder: string): IgnoreFile[] {
  // Most folders have none, and checking costs less than failing.
  if (kindAt(join(folder, '.gitignore')) !== 'file') return [];
  try {
    const { bytes } = readFileIn(folder, '.gitignore', LIMIT);
    return bytes ? [{ folder, rules: ignore().add(bytes.toString()) }] : [];
  } catch {
    return [];
  }
}
