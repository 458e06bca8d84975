/**
 * The entry point for what leaves the editor: takes a lesson, returns files for other systems, with what they could not
 * keep, or a lesson for students. A separate entry point, since few need it.
 */

export { type EditionFolder, editionFolder } from '../edition/edition-folder.ts';
export { readReleaseCode, writtenCode } from '../edition/release-code.ts';
export { type KeyFile, type OpenedKeys, openKeys, SEALED_FILE } from '../edition/sealed-keys.ts';
export {
  type EditionFile,
  type EditionKeys,
  type EditionOptions,
  mediaOf,
  type StudentEdition,
  studentEdition,
} from '../edition/student-edition.ts';
export type { DatabaseTable, WriteDatabase } from '../ports/write-database.ts';
export { atOnce, inTurns, type Steps, type Work } from '../turns/in-turns.ts';
export type { ExportedFile, ExportedItem, ExportFormat, ExportTools, LessonExport } from './export-format.ts';
export { type ExportFormatName, exportFormats } from './export-formats.ts';
export { exportLesson } from './export-lesson.ts';
export { type GatheredPictures, gatherPictures, type ReadPicture } from './gather-pictures.ts';
export { groupLosses, type LossGroup, type LossLine } from './group-losses.ts';
export type { Loss, LossCode, LossKind } from './losses.ts';
export { pageFiles } from './scorm12.ts';
