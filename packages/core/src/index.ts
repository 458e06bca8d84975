/**
 * The only door into core. Text goes in as files, a lesson comes out as plain data, and everything else is made from
 * it: diagnostics, language features, HTML.
 */

export type { Cancellation } from './cancellation.ts';
export { rules } from './check/rules.ts';
export { LessonError } from './errors.ts';
export { checkQuotation, type QuotationCheck } from './exercise/check-quotation.ts';
export { type GradeContext, gradeContext } from './exercise/grade-context.ts';
export { emptyResponse, gradeExercise, keyResponse } from './exercise/grade-exercise.ts';
export { presentedOrder } from './exercise/presented-order.ts';
export { rightValues } from './exercise/right-values.ts';
export { definition } from './language/definition.ts';
export { type Hover, hover } from './language/hover.ts';
export { references } from './language/references.ts';
export { createLessonService, type LessonService, type LessonSnapshot } from './lesson-service.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Exercise } from './model/exercise.ts';
export type { Grade, GradePart } from './model/grade.ts';
export type { Lesson } from './model/lesson.ts';
export { formatMessage, type Message } from './model/message.ts';
export type { Marker, Note } from './model/note.ts';
export type { Question } from './model/question.ts';
export type { Entry } from './model/reference.ts';
export type { Response } from './model/response.ts';
export type { Section } from './model/section.ts';
export type { SourceFile } from './model/source-file.ts';
export type { Span } from './model/span.ts';
export { createLineIndex, type LineIndex } from './parse/line-index.ts';
export { type ParsedLesson, parseLesson } from './parse/parse-lesson.ts';
export { plainText } from './parse/plain-text.ts';
export type { FileContent, LessonSource } from './ports/lesson-source.ts';
export { createNameMatcher, type NameMatcher } from './reference/name-matcher.ts';
export { anchor } from './render/html.ts';
export { type PreviewLesson, previewPlugin } from './render/preview-plugin.ts';
export type { RenderOptions } from './render/render-context.ts';
export { renderPassage } from './render/render-passage.ts';
export { isSafeLink, resolveInside } from './render/safe-address.ts';
