/**
 * The only door into core. Text goes in as files, a lesson comes out as plain data, and everything else is made from
 * it: diagnostics, language features, HTML, the record of what a student did.
 */

export { applySettings, type RuleSettings, severities } from './check/apply-settings.ts';
export { fixesFor } from './check/fixes/fixes-for.ts';
export { rules } from './check/rules.ts';
export type { ElementEdit } from './edit/element-edit.ts';
export { followRename } from './edit/follow-rename.ts';
export { insertItem, insertSection, type SnippetInsertion } from './edit/insert-element.ts';
export { pictureName, pictureTypes } from './edit/picture-name.ts';
export { type Dependents, dependentsOf, removeElement } from './edit/remove-element.ts';
export { removeNote } from './edit/remove-note.ts';
export { retitleElement, titleSource } from './edit/retitle-element.ts';
export { type Movable, stepElement, takePlace } from './edit/take-place.ts';
export { definitionOf } from './exercise/definition-of.ts';
export { exerciseParagraphs } from './exercise/exercise-paragraphs.ts';
export { exerciseTypes } from './exercise/exercise-types.ts';
export { type GradeContext, gradeContext } from './exercise/grade-context.ts';
export { emptyResponse, gradeExercise, keyResponse } from './exercise/grade-exercise.ts';
export { isAnswered } from './exercise/is-answered.ts';
export { missParagraphs, partParagraphs } from './exercise/miss-paragraphs.ts';
export { type PresentedIndexes, presentedIndexes, presentedOrder } from './exercise/presented-order.ts';
export { rightValues } from './exercise/right-values.ts';
export { type CodeLensPlace, codeLenses } from './language/code-lenses.ts';
export { completion } from './language/completion.ts';
export type { CompletionItem, CompletionList } from './language/completion-item.ts';
export { definition } from './language/definition.ts';
export { type DocumentLink, documentLinks } from './language/document-links.ts';
export { type DocumentSymbol, documentSymbols } from './language/document-symbols.ts';
export { type FoldingRange, foldingRanges } from './language/folding-ranges.ts';
export { entryMarkdown, type Hover, hover, noteMarkdown } from './language/hover.ts';
export { insertNote, type NoteInsertion, noteOfWords } from './language/insert-note.ts';
export { type Reference, references } from './language/references.ts';
export { prepareRename, type Rename, rename } from './language/rename.ts';
export { selectionRanges } from './language/selection-ranges.ts';
export type { TextChange } from './markdown/chunk/scan-part.ts';
export { plainText } from './markdown/plain-text.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Exercise } from './model/exercise.ts';
export type { Grade, GradePart, WordChange } from './model/grade.ts';
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
export type { Fix, TextEdit } from './model/text-edit.ts';
export { applyEdits } from './model/text-edit.ts';
export { checkQuotation, type QuotationCheck } from './passage/check-quotation.ts';
export { offsetOfPlace, placeAtOffset } from './passage/passage-places.ts';
export { type PassageText, passageText } from './passage/passage-text.ts';
export type { Clock } from './ports/clock.ts';
export type { FileContent, FolderListing, LessonSource } from './ports/lesson-source.ts';
export { listTree, type TreeEntry } from './ports/list-tree.ts';
export type { RecordFile, RecordStore, UnreadFile } from './ports/record-store.ts';
export { createNameMatcher, type NameMatcher } from './reference/name-matcher.ts';
export { lessonDirection } from './render/direction.ts';
export { displayedWords } from './render/displayed-words.ts';
export { type HeadingPlaces, headingPlaces } from './render/heading-places.ts';
export { elementId } from './render/html.ts';
export { type PreviewLesson, previewPlugin } from './render/preview-plugin.ts';
export type { RenderOptions } from './render/render-context.ts';
export { renderFragment, renderGaps, renderKey } from './render/render-fragment.ts';
export { renderPassage } from './render/render-passage.ts';
export { proseMarkdown } from './safe-markdown/prose-markdown.ts';
export type { MarkdownOptions } from './safe-markdown/safe-markdown.ts';
export {
  boldMarkdown,
  escapeLines,
  escapeMarkdown,
  fenceMarkdown,
  joinMarkdown,
  markdownLink,
  type SafeMarkdown,
} from './safe-markdown/safe-markdown.ts';
export { writtenMarkdown } from './safe-markdown/written-markdown.ts';
export { type FixedLesson, fixAll } from './service/fix-all.ts';
export { createLessonService, type LessonService, type LessonSnapshot } from './service/lesson-service.ts';
export { loneDiagnostics } from './service/lone-diagnostics.ts';
export { type ParsedLesson, parseLesson } from './service/parse-lesson.ts';
export { type Anchor, type AnchorText, createAnchorText } from './study/anchor/anchor-text.ts';
export type { TextQuote } from './study/anchor/text-quote.ts';
export { annotationsToJsonLd, annotationsToMarkdown } from './study/annotation/annotation-export.ts';
export {
  type Annotation,
  type PlacedAnnotations,
  placeAnnotations,
} from './study/annotation/place-annotations.ts';
export { itemPrint } from './study/change/item-print.ts';
export type { ItemChange } from './study/change/lesson-change.ts';
export { hasUntold, type LessonReport, lessonReport } from './study/change/lesson-report.ts';
export { type Figures, type Progress, progress, type SectionFigures, type Share } from './study/progress.ts';
export { archiveOf } from './study/record/archive.ts';
export { foldRecord, untouched } from './study/record/fold.ts';
export {
  LARGEST_RECORD,
  LARGEST_RECORD_FILE,
  readRecord,
  type StudyRecord,
} from './study/record/read-record.ts';
export type { EventDraft, RecordEvent } from './study/record/record-event.ts';
export { parseRecord, serialiseEvent } from './study/record/record-lines.ts';
export { createRecordWriter, type RecordWriter, UnreadableEvent } from './study/record/record-writer.ts';
export type { StudyState } from './study/record/study-state.ts';
export { type DueBin, dueBins } from './study/schedule/due-bins.ts';
export {
  cramCards,
  dueCards,
  type ReviewCard,
  retentionCurves,
  reviewOf,
  schedule,
} from './study/schedule/schedule.ts';
export { mergeTexts, takeInText } from './study/workbook/merge-texts.ts';
export { mergeWorkbook, type WorkbookLabels } from './study/workbook/workbook.ts';
export {
  appendAnswer,
  type Insertion,
  unclosedIn,
  type WorkbookAnswer,
  workbookAnswers,
} from './study/workbook/workbook-answers.ts';
export { type Renumbering, renumberNotes } from './symbols/renumber-notes.ts';
export { newLesson } from './template/new-lesson.ts';
export { fingerprint } from './text/hash.ts';
export { lessonId } from './text/lesson-id.ts';
export { isSafeLink, resolveInside } from './text/safe-address.ts';
export type { Cancellation } from './turns/cancellation.ts';
