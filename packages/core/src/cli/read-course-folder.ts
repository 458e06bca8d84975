import { join, relative, sep } from 'node:path';
import { themePath } from '../course/check-course.ts';
import { COURSE_FILE, type Course } from '../course/course.ts';
import { readCourse } from '../course/read-course.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { decodeText } from '../text/decode-text.ts';
import { walkLessons } from './check/walk-lessons.ts';
import { kindAt } from './files/file-kind.ts';
import { readFileIn } from './files/read-file.ts';
import { UnfitFile } from './files/unfit-file.ts';
import { LARGEST } from './read-lesson.ts';

/** A course on the disk. */
export interface CourseFolder {
  readonly path: string;
  /** The text of course.yaml. */
  readonly text: string;
  readonly course: Course;
  readonly diagnostics: readonly Diagnostic[];
  /** The folders of its lessons: absolute, and relative to it with `/`. */
  readonly lessons: readonly { readonly path: string; readonly folder: string }[];
  /** Its style sheet; `undefined` if it names none that is there. */
  readonly theme: string | undefined;
  /** Inaccessible paths that were met. */
  readonly misnamed: readonly string[];
}

/** Whether a folder is that of a course. */
export const holdsCourse = (folder: string): boolean => kindAt(join(folder, COURSE_FILE)) !== undefined;

/**
 * Reads the folder of a course: course.yaml, the names of its lessons, its theme. Nothing behind a link belongs to it.
 *
 * @throws UnfitFile if course.yaml is not a file; the system's error if it cannot be read
 */
export function readCourseFolder(path: string): CourseFolder {
  const text = textIn(path, COURSE_FILE) ?? '';
  const { course, diagnostics } = readCourse(text);
  const misnamed: string[] = [];
  const { lessons } = walkLessons(
    path,
    () => {},
    (name) => misnamed.push(name),
  );
  return {
    path,
    text,
    course,
    diagnostics,
    lessons: lessons.map((lesson) => ({ path: lesson, folder: relative(path, lesson).split(sep).join('/') })),
    theme: themeText(path, course),
    misnamed,
  };
}

function themeText(folder: string, { theme }: Course): string | undefined {
  const path = theme && themePath(theme.name);
  if (path === undefined) return undefined;
  try {
    return kindAt(join(folder, path)) === undefined ? undefined : textIn(folder, path);
  } catch (error) {
    if (error instanceof UnfitFile) return undefined;
    throw error;
  }
}

/** A text in a folder; `undefined` if it is too large. */
function textIn(folder: string, name: string): string | undefined {
  const { bytes } = readFileIn(folder, name, LARGEST);
  return bytes && decodeText(bytes).text;
}
