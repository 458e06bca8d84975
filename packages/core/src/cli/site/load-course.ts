import { basename, join, relative, resolve, sep } from 'node:path';
import { checkCourse } from '../../course/check-course.ts';
import { COURSE_FILE } from '../../course/course.ts';
import { courseLessons } from '../../course/course-lessons.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { createLineIndex } from '../../model/line-index.ts';
import { formatMessage } from '../../model/message.ts';
import type { SiteCourse } from '../../site/site-course.ts';
import { type CourseFolder, holdsCourse, readCourseFolder } from '../read-course-folder.ts';
import type { LoadedLesson } from './load-lessons.ts';

/** A course for a site, with its lessons. */
export interface LoadedCourse {
  readonly course: SiteCourse;
  /** In its order. */
  readonly lessons: readonly LoadedLesson[];
  /** Those that it lists as drafts. */
  readonly drafts: ReadonlySet<LoadedLesson>;
  /** What is wrong with its theme, which is left out then: a sentence each. */
  readonly left: readonly string[];
  /** What must be put right before it can be said which lessons are in it: a sentence each. */
  readonly wrong: readonly string[];
}

/** Reads the course whose folder a command was given, if it was given just one and that is a course. */
export async function loadCourse(
  operands: readonly string[],
  cwd: string,
  lessons: readonly LoadedLesson[],
): Promise<LoadedCourse | undefined> {
  const [operand = '.', ...others] = operands;
  const path = resolve(cwd, basename(operand) === COURSE_FILE ? join(operand, '..') : operand);
  if (others.length > 0 || !holdsCourse(path)) return undefined;
  const folder = readCourseFolder(path);
  const named = lessons.map((loaded) => ({
    loaded,
    folder: relative(path, loaded.source).split(sep).join('/'),
    id: loaded.lesson.id,
  }));
  const { inOrder, drafts } = courseLessons(folder.course, named);
  const problems = await themeProblemsIn(folder);
  const found = [
    ...folder.diagnostics,
    ...checkCourse(folder.course, { lessons: named, theme: problems }),
  ].filter(({ severity }) => severity === 'error');
  const told = (diagnostics: readonly Diagnostic[]): string[] =>
    diagnostics.map((diagnostic) => sentence(folder, diagnostic));
  const { title, language, intro, authors, license, date } = folder.course.fields;
  const theme = problems?.length === 0 ? folder.theme : undefined;
  return {
    course: { source: path, title, language, intro, authors, license, date, theme },
    lessons: inOrder.map(({ loaded }) => loaded),
    drafts: new Set([...drafts].map(({ loaded }) => loaded)),
    left: told(found.filter(({ rule }) => rule === 'course-theme')),
    wrong: told(found.filter(({ rule }) => rule !== 'course-theme')),
  };
}

/** The parser of style sheets is loaded for a course that has one. */
async function themeProblemsIn({ theme }: CourseFolder) {
  return theme === undefined
    ? undefined
    : (await import('../../course/theme-problems.ts')).themeProblems(theme);
}

function sentence({ path, text, theme = '' }: CourseFolder, { span, message }: Diagnostic): string {
  const line = 1 + createLineIndex(span.file === COURSE_FILE ? text : theme).lineAt(span.start);
  return `“${join(path, span.file)}”, line ${line}: ${formatMessage(message)}`;
}
