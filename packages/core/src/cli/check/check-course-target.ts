import { COURSE_FILE } from '../../course/course.ts';
import { readCourseFolder } from '../read-course-folder.ts';
import { type LessonFolder, readLessonFolder } from '../read-lesson.ts';
import { contentKey } from './content-key.ts';
import type { CheckSettings, Outcome } from './outcome.ts';

/** Reads a course with its lessons and checks it, unless its key is known. */
export async function checkCourseTarget(path: string, { version, known }: CheckSettings): Promise<Outcome> {
  const folder = readCourseFolder(path);
  const lessons = await Promise.all(
    folder.lessons.map(async (lesson) => ({ ...lesson, read: await readLessonFolder(lesson.path) })),
  );
  const theme = folder.theme === undefined ? undefined : Buffer.from(folder.theme);
  const bytes = Buffer.from(folder.text);
  const whole: LessonFolder = {
    path,
    listing: { paths: folder.lessons.map((lesson) => lesson.folder), whole: true },
    files: [
      { name: COURSE_FILE, bytes, size: bytes.length },
      ...(theme ? [{ name: 'theme', bytes: theme, size: theme.length }] : []),
      ...lessons.flatMap(({ read }) => read.files),
    ],
    misnamed: folder.misnamed,
  };
  const key = contentKey(whole, `${version} course`);
  const { misnamed } = folder;
  if (known.has(key)) return { key, misnamed };
  const { courseFindings } = await import('./course-findings.ts');
  return { key, misnamed, findings: await courseFindings(folder, lessons) };
}
