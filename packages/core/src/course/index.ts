/**
 * The entry point `@marginalia/core/course`: a folder of lessons with a course.yaml, which gives their order. Text goes in;
 * the course comes out as plain data, and what is wrong with it as diagnostics.
 *
 * @packageDocumentation
 */

export { type DecodedText, decodeText } from '../text/decode-text.ts';
export { folderBeside } from '../text/safe-address.ts';
export { type CourseSurroundings, checkCourse, themePath } from './check-course.ts';
export {
  checkLinks,
  type FindLesson,
  type LinkedLesson,
  linkedFolders,
  mayLinkBeside,
} from './check-links.ts';
export { COURSE_FILE, type Course, type CourseEntry } from './course.ts';
export { courseFixes } from './course-fixes.ts';
export { checkIntro, type IntroLink, introLinks } from './course-intro.ts';
export { type CourseLesson, type CourseLessons, courseLessons } from './course-lessons.ts';
export { followFolderRename } from './follow-folder-rename.ts';
export { lessonHead } from './lesson-head.ts';
export { readCourse } from './read-course.ts';
export { type ThemeProblem, themeProblems } from './theme-problems.ts';
