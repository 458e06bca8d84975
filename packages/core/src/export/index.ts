/**
 * The entry point for what leaves the editor: takes a lesson, returns files for other systems, with what they could not
 * keep, a lesson for students, or a student's work for the instructor. A separate entry point, since few need it.
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
export type { BrokenLink } from '../hand-in/check-chain.ts';
export type { HandInManifest } from '../hand-in/hand-in-format.ts';
export type { HandInTrouble, RefusedHandIn } from '../hand-in/hand-in-refusal.ts';
export { type HandInSummary, handInSummary } from '../hand-in/hand-in-summary.ts';
export { type HandInContent, handInName, type MadeHandIn, makeHandIn } from '../hand-in/make-hand-in.ts';
export { type HandIn, type HandInFinding, type HandInRecord, readHandIn } from '../hand-in/read-hand-in.ts';
export type { HandInChoice } from '../hand-in/select-lines.ts';
export type { RecordFile } from '../ports/record-store.ts';
export type { SignatureAlgorithm, Signer } from '../ports/signer.ts';
export type { DatabaseTable, WriteDatabase } from '../ports/write-database.ts';
export { atOnce, inTurns, type Steps, type Work } from '../turns/in-turns.ts';
export type { ExportedFile, ExportedItem, ExportFormat, ExportTools, LessonExport } from './export-format.ts';
export { type ExportFormatName, exportFormats } from './export-formats.ts';
export { exportLesson } from './export-lesson.ts';
export { type GatheredPictures, gatherPictures, type ReadPicture } from './gather-pictures.ts';
export { groupLosses, type LossGroup, type LossLine } from './group-losses.ts';
export type { Loss, LossCode, LossKind } from './losses.ts';
export { pageFiles } from './scorm12.ts';
