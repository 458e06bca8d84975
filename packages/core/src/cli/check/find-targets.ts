import { basename, dirname, join, resolve } from 'node:path';
import { COURSE_FILE } from '../../course/course.ts';
import { LESSON_FILE } from '../../model/lesson-files.ts';
import { kindAt, kindBehind } from '../files/file-kind.ts';
import { isMisnamed } from '../files/list-folder.ts';
import { WrongUse } from '../wrong-use.ts';
import { createIgnoring } from './ignore-files.ts';
import { walkLessons } from './walk-lessons.ts';

/** A target of a check: a lesson or a course by its folder, or a Markdown file of no lesson. Paths are absolute. */
export interface CheckTarget {
  readonly kind: 'lesson' | 'course' | 'file';
  readonly path: string;
}

/**
 * Resolves the operands of a command, sorted by path: every lesson and course in a folder and below, the lesson that a file
 * belongs to, a single Markdown file. Skips files that git ignores, unless they are named individually.
 *
 * @param found receives the number so far now and then
 *
 * @param misnamed receives names that cannot be accessed
 *
 * @throws WrongUse if an operand does not exist
 */
export async function findTargets(
  operands: readonly string[],
  cwd: string,
  found: (count: number) => void = () => {},
  misnamed: (path: string) => void = () => {},
): Promise<readonly CheckTarget[]> {
  const all = new Map<string, CheckTarget>();
  for (const operand of operands) {
    const targets = await targetsOf(operand, cwd, (count) => found(all.size + count), misnamed);
    if (targets.length === 0)
      throw new WrongUse(nothingIn(operand), 'A lesson is a folder with a lesson.md.');
    for (const target of targets) all.set(`${target.path}\0${target.kind}`, target);
    found(all.size);
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
}

async function targetsOf(
  operand: string,
  cwd: string,
  found: (count: number) => void,
  misnamed: (path: string) => void,
): Promise<CheckTarget[]> {
  const path = resolve(cwd, operand);
  const kind = kindBehind(path);
  if (kind === 'folder') {
    const { lessons, courses } = walkLessons(path, found, misnamed);
    return [...lessons.map(lesson), ...courses.map(course)];
  }
  if (kind) {
    if (basename(path) === COURSE_FILE) return [course(dirname(path))];
    if (!isMarkdown(path) && !holdsLesson(dirname(path)))
      throw new WrongUse(`“${operand}” is neither a lesson nor a Markdown file.`);
    return [targetOf(path)];
  }
  const { globby, isDynamicPattern } = await import('globby');
  if (!isDynamicPattern(operand)) throw new WrongUse(`“${operand}” does not exist.`);
  const matches = await globby(operand, {
    cwd,
    ignore: ['**/node_modules/**'],
    absolute: true,
    onlyFiles: false,
    markDirectories: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const isIgnored = createIgnoring(cwd);
  const lists = matches.map((match) => {
    const isFolder = match.endsWith('/');
    if (isIgnored(resolve(match), isFolder)) return [];
    if (isMisnamed(resolve(match))) {
      misnamed(resolve(match));
      return [];
    }
    if (isFolder) return holdsLesson(match) ? [lesson(resolve(match))] : [];
    return isMarkdown(match) ? [targetOf(resolve(match))] : [];
  });
  return lists.flat();
}

function targetOf(file: string): CheckTarget {
  const folder = dirname(file);
  return basename(file) === LESSON_FILE || holdsLesson(folder)
    ? lesson(folder)
    : { kind: 'file', path: file };
}

const lesson = (folder: string): CheckTarget => ({ kind: 'lesson', path: folder });

const course = (folder: string): CheckTarget => ({ kind: 'course', path: folder });

const holdsLesson = (folder: string): boolean => kindAt(join(folder, LESSON_FILE)) !== undefined;

const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);

function nothingIn(operand: string): string {
  return operand === '.' ? 'There is no lesson here.' : `There is no lesson in “${operand}”.`;
}
