import type { Lesson } from '../model/lesson.ts';
import type { Steps } from '../turns/in-turns.ts';
import type { LessonExport } from './export-format.ts';
import { type ExportFormatName, exportFormats } from './export-formats.ts';
import type { GatheredPictures } from './gather-pictures.ts';

/**
 * A lesson in another format: its files, and what is lost. The same lesson and pictures always make the same files.
 *
 * @param pictures what `gatherPictures` found; without them pictures are left out, and said to be
 */
export function exportLesson(
  lesson: Lesson,
  to: ExportFormatName,
  pictures: GatheredPictures = new Map(),
): Steps<LessonExport> {
  return exportFormats[to].write(lesson, pictures);
}
