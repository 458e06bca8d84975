/**
 * The entry point `@marginalia/core/language`: editor features. Takes a lesson and an offset, and returns plain data:
 * hover, completion, rename, and changes to the structure of a lesson, as text edits.
 *
 * @packageDocumentation
 */

export type { ElementEdit } from '../edit/element-edit.ts';
export { followRename } from '../edit/follow-rename.ts';
export { idOfTitle } from '../edit/id-of-title.ts';
export { insertItem, insertSection, type SnippetInsertion } from '../edit/insert-element.ts';
export { pictureName, pictureTypes } from '../edit/picture-name.ts';
export { type Dependents, dependentsOf, removeElement } from '../edit/remove-element.ts';
export { removeNote } from '../edit/remove-note.ts';
export { retitleElement, titleSource } from '../edit/retitle-element.ts';
export { type Movable, stepElement, takePlace } from '../edit/take-place.ts';
export { proseMarkdown } from '../safe-markdown/prose-markdown.ts';
export {
  boldMarkdown,
  escapeLines,
  escapeMarkdown,
  fenceMarkdown,
  joinMarkdown,
  type MarkdownOptions,
  markdownLink,
  type SafeMarkdown,
} from '../safe-markdown/safe-markdown.ts';
export { writtenMarkdown } from '../safe-markdown/written-markdown.ts';
export { createLiveMarkdown, type LiveMarkdown, type MarkdownSnapshot } from '../service/live-markdown.ts';
export { type Renumbering, renumberNotes } from '../symbols/renumber-notes.ts';
export { type CodeLensPlace, codeLenses } from './code-lenses.ts';
export { type BegunLink, begunLink, completeNeighbour, type NeighbourLesson } from './complete-neighbour.ts';
export { completion } from './completion.ts';
export type { CompletionItem, CompletionList } from './completion-item.ts';
export {
  type CourseFolderNames,
  type CourseLink,
  courseCompletion,
  courseExplanation,
  courseLinks,
  type NamedLesson,
} from './course-language.ts';
export { definition } from './definition.ts';
export { type DocumentLink, documentLinks } from './document-links.ts';
export { type DocumentSymbol, documentSymbols } from './document-symbols.ts';
export { type FoldingRange, foldingRanges } from './folding-ranges.ts';
export { entryMarkdown, type Hover, hover, noteMarkdown } from './hover.ts';
export { insertNote, type NoteInsertion, noteOfWords } from './insert-note.ts';
export { type NextEntry, nextEntry } from './next-entry.ts';
export { type Reference, references } from './references.ts';
export { prepareRename, type Rename, rename } from './rename.ts';
export { selectionRanges } from './selection-ranges.ts';
