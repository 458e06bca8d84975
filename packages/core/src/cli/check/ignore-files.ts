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

/** What is known of a folder. */
interface Folder {
  readonly ignored: boolean;
  /** Those that hold in it, the nearest last. */
  readonly files: readonly IgnoreFile[];
}

/** Largest .gitignore that is heard, in bytes. */
const LIMIT = 1_000_000;

/**
 * Says of what lies in a folder and below whether .gitignore files name it. Where the folder is itself such, it was meant
 * to be looked at, and those above it are not heard.
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
    // What lies elsewhere was named with `..`.
    const outside = stepsBetween(root, folder)[0] === '..' || dirname(folder) === folder;
    const upper = outside ? { ignored: false, files: ignoredAbove(folder) } : folderOf(dirname(folder));
    const ignored = upper.ignored || (!outside && isIgnored(folder, true, upper.files));
    const made = { ignored, files: ignored ? [] : [...upper.files, ...ignoreFileOf(folder)] };
    known.set(folder, made);
    return made;
  }
}

/** As in git, the last word is that of the nearest file that says anything. */
function isIgnored(path: string, isFolder: boolean, files: readonly IgnoreFile[]): boolean {
  for (const { folder, rules } of files.toReversed()) {
    const { ignored, unignored } = rules.test(
      `${relative(folder, path).split(sep).join('/')}${isFolder ? '/' : ''}`,
    );
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Those of the folders above, up to the top of the repository. */
function ignoredAbove(root: string): readonly IgnoreFile[] {
  const files: IgnoreFile[] = [];
  for (let folder = root; ; folder = dirname(folder)) {
    if (folder !== root) files.unshift(...ignoreFileOf(folder));
    if (kindAt(join(folder, '.git'))) return files;
    if (dirname(folder) === folder) return [];
  }
}

/** The .gitignore of a folder; as git does, a link is not followed. */
function ignoreFileOf(folder: string): IgnoreFile[] {
  // Most folders have none, and asking costs less than failing.
  if (kindAt(join(folder, '.gitignore')) !== 'file') return [];
  try {
    const { bytes } = readFileIn(folder, '.gitignore', LIMIT);
    return bytes ? [{ folder, rules: ignore().add(bytes.toString()) }] : [];
  } catch {
    return [];
  }
}
