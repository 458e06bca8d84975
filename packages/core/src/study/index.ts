/**
 * The entry point `@marginalia/core/study`: a student's work. Its record and state, review dates, progress, highlights
 * that survive changes of the passage, and the workbook.
 *
 * @packageDocumentation
 */

export type { Clock } from '../ports/clock.ts';
export type { RecordFile, RecordStore, UnreadFile } from '../ports/record-store.ts';
export { longFingerprint } from '../text/long-fingerprint.ts';
export { type Anchor, type AnchorText, createAnchorText } from './anchor/anchor-text.ts';
export type { TextQuote } from './anchor/text-quote.ts';
export { annotationsToJsonLd, annotationsToMarkdown } from './annotation/annotation-export.ts';
export { type Annotation, type PlacedAnnotations, placeAnnotations } from './annotation/place-annotations.ts';
export { itemPrint } from './change/item-print.ts';
export { gradeKept, type KeptGrade } from './change/kept-grades.ts';
export type { ItemChange } from './change/lesson-change.ts';
export { hasUntold, type LessonReport, lessonReport } from './change/lesson-report.ts';
export { type Figures, type Progress, progress, type SectionFigures, type Share } from './progress.ts';
export { archiveOf } from './record/archive.ts';
export { foldRecord, untouched } from './record/fold.ts';
export { LARGEST_RECORD, LARGEST_RECORD_FILE, readRecord, type StudyRecord } from './record/read-record.ts';
export type { EventDraft, RecordEvent } from './record/record-event.ts';
export { parseRecord, serialiseEvent } from './record/record-lines.ts';
export { createRecordWriter, type RecordWriter, UnreadableEvent } from './record/record-writer.ts';
export type { StudyState } from './record/study-state.ts';
export { type DueBin, dueBins } from './schedule/due-bins.ts';
export {
  cramCards,
  dueCards,
  type ReviewCard,
  retentionCurves,
  reviewOf,
  schedule,
} from './schedule/schedule.ts';
export { mergeTexts, takeInText } from './workbook/merge-texts.ts';
export { mergeWorkbook, type WorkbookLabels } from './workbook/workbook.ts';
export {
  appendAnswer,
  type Insertion,
  unclosedIn,
  type WorkbookAnswer,
  workbookAnswers,
} from './workbook/workbook-answers.ts';
export { earlierWorkbookName, workbookName } from './workbook/workbook-name.ts';
