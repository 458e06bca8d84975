/**
 * What lesson pages share in a browser, VS Code's or the site's: popovers, travelling, margin notes. The entry point
 * `@marginalia/core/page`; its styles are beside it, as `@marginalia/core/page/passage/notes.css`.
 */
export { inBackground } from './in-background.ts';
export { laidOut } from './laid-out.ts';
export type { MarginNoteLabels, OwnNote } from './margin/margin-note.ts';
export { MarginNotes } from './margin/margin-notes.ts';
export { oncePerFrame } from './once-per-frame.ts';
export { markTriggers } from './popover/mark-triggers.ts';
export { Popover, type PopoverAction } from './popover/popover.ts';
export { elementAt, type PopoverContent, sourceOf, triggerSelector } from './popover/popover-content.ts';
export { PopoverTriggers } from './popover/popover-triggers.ts';
export { type Arrival, travelTo } from './travel/travel.ts';
