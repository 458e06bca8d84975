import { basename } from 'node:path';
import { checkCourse } from '../../course/check-course.ts';
import { checkLinks, type FindLesson, linkedFolders, mayLinkBeside } from '../../course/check-links.ts';
import { COURSE_FILE } from '../../course/course.ts';
import { checkIntro } from '../../course/course-intro.ts';
import { courseLessons } from '../../course/course-lessons.ts';
import { lessonHead } from '../../course/lesson-head.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { parseLessonFolder } from '../parse-lesson-folder.ts';
import type { CourseFolder } from '../read-course-folder.ts';
import { type LessonFolder, sourceFiles } from '../read-lesson.ts';
import { type Finding, findingsOf } from './finding.ts';

/**
 * Checks a course: course.yaml, its theme, and the links from lesson to lesson. Reads a whole lesson only if it has such
 * a link, or one leads to it.
 */
export async function courseFindings(
  { course, text, theme, diagnostics }: CourseFolder,
  lessons: readonly { readonly folder: string; readonly read: LessonFolder }[],
): Promise<Finding[]> {
  const heads = lessons.map(({ folder, read }) => {
    const files = sourceFiles(read);
    return { folder, read, files, head: lessonHead(files, basename(read.path)) };
  });
  const named = heads.map(({ folder, head }) => ({ folder, id: head.id, draft: head.draft }));
  const themes =
    theme === undefined ? undefined : (await import('../../course/theme-problems.ts')).themeProblems(theme);
  const texts = [
    { path: COURSE_FILE, text },
    { path: course.theme?.name ?? '', text: theme ?? '' },
  ];
  const drafts = new Set([...courseLessons(course, named).drafts].map(({ folder }) => folder));
  const parsed = new Map<string, Lesson>();
  const byFolder = new Map(heads.map((each) => [each.folder, each]));
  const find: FindLesson = (folder) => {
    const there = byFolder.get(folder);
    if (!there) return undefined;
    const lesson = parsed.get(folder) ?? parseLessonFolder(there.read).lesson;
    parsed.set(folder, lesson);
    return { lesson, draft: there.head.draft || drafts.has(folder) };
  };
  const own = [
    ...diagnostics,
    ...checkCourse(course, { lessons: named, theme: themes }),
    ...checkIntro(course, text, find),
  ];
  return [
    ...findingsOf(own, texts),
    ...heads
      .filter(({ files }) => files.some((file) => mayLinkBeside(file.text)))
      .flatMap(({ folder, files }) => linkFindings(folder, files, find)),
  ];
}

/** The findings of a lesson's links, in files named from the folder of the course. */
function linkFindings(folder: string, files: readonly SourceFile[], find: FindLesson): Finding[] {
  const lesson = find(folder)?.lesson;
  if (!lesson || linkedFolders(lesson, folder).size === 0) return [];
  const inside = folder === '' ? '' : `${folder}/`;
  return findingsOf(checkLinks(lesson, folder, find), files).map((finding) => ({
    ...finding,
    file: `${inside}${finding.file}`,
  }));
}
