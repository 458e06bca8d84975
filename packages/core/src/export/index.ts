/**
 * The door to what schools do with lessons: a lesson goes in, files for other systems come out, with what they could not
 * keep. A door of its own, since few need it.
 */

export { atOnce, type Steps } from '../turns/in-turns.ts';
export type { ExportedFile, ExportedItem, ExportFormat, LessonExport } from './export-format.ts';
export { type ExportFormatName, exportFormats } from './export-formats.ts';
export { exportLesson } from './export-lesson.ts';
export { type GatheredPictures, gatherPictures, type ReadPicture } from './gather-pictures.ts';
export type { Loss, LossCode, LossKind } from './losses.ts';
