import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { LESSON_FILE } from '../../model/lesson-files.ts';

/** The rules of one .gitignore, and the folder that they are relative to. */
interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Folders that hold a lesson, the given one and those below; without hidden ones and what .gitignore files name. Where
 * the given one is itself such, it was meant to be looked at.
 *
 * @param told of each, how many there are so far
 */
export function walkLessons(root: string, told: (count: number) => void): string[] {
  const found: string[] = [];
  const above = ignoredAbove(root);
  walk(root, isIgnored(root, true, above) ? [] : above);
  return found;

  function walk(folder: string, above: readonly IgnoreFile[]): void {
    const entries = listing(folder);
    const own = entries.some(({ name }) => name === '.gitignore') ? [readIgnoreFile(folder)] : [];
    const ignored = [...above, ...own];
    for (const entry of entries) {
      if (entry.isDirectory()) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const below = join(folder, entry.name);
        if (!isIgnored(below, true, ignored)) walk(below, ignored);
      } else if (entry.name === LESSON_FILE && !isIgnored(join(folder, entry.name), false, ignored)) {
        told(found.push(folder));
      }
    }
  }
}

/** What cannot be listed holds no lesson that could be read. */
function listing(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
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
    if (folder !== root && existsSync(join(folder, '.gitignore'))) files.unshift(readIgnoreFile(folder));
    if (existsSync(join(folder, '.git'))) return files;
    if (dirname(folder) === folder) return [];
  }
}

function readIgnoreFile(folder: string): IgnoreFile {
  try {
    return { folder, rules: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) };
  } catch {
    return { folder, rules: ignore() };
  }
}
