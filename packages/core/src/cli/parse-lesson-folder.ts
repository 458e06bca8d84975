import { type ParsedLesson, parseLesson } from '../service/parse-lesson.ts';
import { type LessonFolder, parseOptions, sourceFiles } from './read-lesson.ts';

/** Parses the lesson in a folder. */
export function parseLessonFolder(folder: LessonFolder): ParsedLesson {
  return parseLesson(sourceFiles(folder), parseOptions(folder));
}
