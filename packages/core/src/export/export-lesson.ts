import { isKeyless } from '../model/front-matter.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Steps } from '../turns/in-turns.ts';
import type { ExportFormat, ExportTools, LessonExport } from './export-format.ts';
import { type ExportFormatName, exportFormats } from './export-formats.ts';
import type { GatheredPictures } from './gather-pictures.ts';
import { createLossLog } from './losses.ts';

/**
 * Exports a lesson to another format: its files, and the losses. The same lesson and pictures always make the same
 * files.
 *
 * @param pictures the result of `gatherPictures`; without it, pictures are left out, and reported
 *
 * @param tools for the formats that need them; without them, these throw
 */
export function* exportLesson(
  lesson: Lesson,
  to: ExportFormatName | ExportFormat,
  pictures: GatheredPictures = new Map(),
  tools?: ExportTools,
): Steps<LessonExport> {
  const format = typeof to === 'string' ? exportFormats[to] : to;
  const made = yield* format.write(lesson, pictures, tools);
  if (!isKeyless(lesson.frontMatter)) return made;
  const log = createLossLog();
  log.lose('keyless-edition');
  return { ...made, losses: [...log.losses, ...made.losses] };
}
