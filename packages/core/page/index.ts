/**
 * What lesson pages share in a browser, VS Code's or the site's: popovers, travelling, margin notes, the exercise page.
 * The entry point `@marginalia/core/page`; its styles are beside it, as `@marginalia/core/page/passage/notes.css`.
 */

export { Annotator, type AnnotatorMessage, type AnnotatorOptions } from './annotator/annotator.ts';
export { Announcer } from './annotator/announcer.ts';
export { elementOf, stopAt, targetOf } from './annotator/element-of.ts';
export { paintRanges } from './annotator/paint-ranges.ts';
export { selectFromTriggers } from './annotator/select-from-triggers.ts';
export { SelectionRest } from './annotator/selection-rest.ts';
export { stayBeside } from './annotator/stay-beside.ts';
export { element } from './dom/element.ts';
export { emptyPage } from './dom/empty-page.ts';
export { firstIndex } from './dom/first-index.ts';
export { keepFocus } from './dom/keep-focus.ts';
export { markScrollers } from './dom/scrollers.ts';
export type { ExerciseHost } from './exercise/drafts.ts';
export { ExercisePage } from './exercise/exercise-page.ts';
export { inBackground } from './in-background.ts';
export { laidOut } from './laid-out.ts';
export type { MarginNoteLabels, OwnNote } from './margin/margin-note.ts';
export { MarginNotes } from './margin/margin-notes.ts';
export { oncePerFrame } from './once-per-frame.ts';
export { firstBelow } from './passage/first-below.ts';
export { PerUnit } from './passage/per-unit.ts';
export { ReadWatch } from './passage/read-watch.ts';
export { TaskCards } from './passage/task-cards.ts';
export { markTriggers } from './popover/mark-triggers.ts';
export { Popover, type PopoverAction } from './popover/popover.ts';
export { elementAt, type PopoverContent, sourceOf, triggerSelector } from './popover/popover-content.ts';
export { PopoverTriggers } from './popover/popover-triggers.ts';
export { type Arrival, travelTo } from './travel/travel.ts';
