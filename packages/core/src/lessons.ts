/**
 * The entry point `@marginalia/core`: lessons and checks. Text goes in as files; a lesson comes out as plain data, with
 * diagnostics and their fixes. The other entry points start from that lesson: `render`, `exercise`, `study`, `language`,
 * `course`.
 *
 * @packageDocumentation
 */

export { applySettings, type RuleSettings, severities } from './check/apply-settings.ts';
export { fixesFor } from './check/fixes/fixes-for.ts';
export { rules } from './check/rules.ts';
// Most programs need these of `exercise`, `render` and `study`, so they are here too.
export { gradeContext } from './exercise/grade-context.ts';
export { emptyResponse, gradeExercise, keyResponse } from './exercise/grade-exercise.ts';
export type { TextChange } from './markdown/chunk/scan-part.ts';
export { plainText } from './markdown/plain-text.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Exercise } from './model/exercise.ts';
export type { Grade } from './model/grade.ts';
export type { Lesson } from './model/lesson.ts';
export { LessonError } from './model/lesson-error.ts';
export { createLineIndex, type LineIndex } from './model/line-index.ts';
export { formatMessage, type Message } from './model/message.ts';
export type { Marker, Note } from './model/note.ts';
export type { Question } from './model/question.ts';
export type { Entry } from './model/reference.ts';
export type { Response } from './model/response.ts';
export type { Section } from './model/section.ts';
export type { SourceFile } from './model/source-file.ts';
export type { Span } from './model/span.ts';
export { applyEdits, type Fix, type TextEdit } from './model/text-edit.ts';
export { checkQuotation, type QuotationCheck } from './passage/check-quotation.ts';
export { offsetOfPlace, placeAtOffset } from './passage/passage-places.ts';
export { type PassageText, passageText } from './passage/passage-text.ts';
export type { FileContent, FolderListing, LessonSource } from './ports/lesson-source.ts';
export { listTree, type TreeEntry } from './ports/list-tree.ts';
export type { RenderOptions } from './render/render-context.ts';
export { renderPassage } from './render/render-passage.ts';
export { type FixedLesson, fixAll } from './service/fix-all.ts';
export { createLessonService, type LessonService, type LessonSnapshot } from './service/lesson-service.ts';
export { loneDiagnostics } from './service/lone-diagnostics.ts';
export { type ParsedLesson, parseLesson } from './service/parse-lesson.ts';
export { foldRecord } from './study/record/fold.ts';
export { readRecord } from './study/record/read-record.ts';
export { createRecordWriter } from './study/record/record-writer.ts';
export { newCourse } from './template/new-course.ts';
export { newLesson } from './template/new-lesson.ts';
export { fingerprint } from './text/hash.ts';
export { lessonFileName, lessonId } from './text/lesson-id.ts';
export { resolveInside } from './text/safe-address.ts';
export type { Cancellation } from './turns/cancellation.ts';
