/**
 * The messages between the extension host and the reader's page. Both sides import this file and nothing else of
 * each other, and both check what arrives: a message that does not fit its schema is dropped and logged, so an older
 * page kept alive by VS Code can never confuse a newer host.
 */
import {
  annotatorStringsSchema,
  fromAnnotator,
  noteDraftSchema,
  type Parsed,
  parsedMessage,
  targetSchema,
  toAnnotator,
} from '@marginalia/core/desk';
import * as v from 'valibot';

export type { NoteDraft, Target } from '@marginalia/core/desk';

/**
 * A place in the passage that survives reloads and edits. `section` is the section's id ('' before the first one and
 * in the notes); `element` is the element id of the block at the top edge of the window; `fraction` says how far the
 * edge has moved through it, in heights of that block; `quote` is how the block begins, so that it is found again
 * when an edit above it has changed the numbers of the paragraphs.
 */
export const readingPositionSchema = v.object({
  section: v.string(),
  element: v.string(),
  fraction: v.pipe(v.number(), v.finite()),
  quote: v.optional(v.string()),
});
export type ReadingPosition = v.InferOutput<typeof readingPositionSchema>;

/**
 * A place that the page and an editor of its Markdown can both scroll to: the id of a block's element, '' for the part
 * above the first, and the share of the way to the next block, 0 to 1.
 */
const scrollPlace = { element: v.string(), share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) };
const scrollPlaceSchema = v.object(scrollPlace);
export type ScrollPlace = v.InferOutput<typeof scrollPlaceSchema>;

/** The reader's typographic settings, from the user's settings. */
export const settingsSchema = v.object({ serif: v.boolean(), paragraphNumbers: v.boolean() });
export type ReaderSettings = v.InferOutput<typeof settingsSchema>;

/**
 * The words that the page itself shows, translated by the host, with `{0}`, `{1}` left in; English beside those that
 * need it. Everything else it says ("Note 93") it takes from the passage.
 */
export const stringsSchema = v.object({
  goToNote: v.string(),
  openInEditor: v.string(),
  more: v.string(), // stands under a shortened margin note
  ...annotatorStringsSchema.entries,
  find: v.optional(v.string(), 'Find'),
  findPrevious: v.optional(v.string(), 'Previous match'),
  findNext: v.optional(v.string(), 'Next match'),
  findClose: v.optional(v.string(), 'Close'),
  found: v.optional(v.string(), '{0} of {1}'),
  notFound: v.optional(v.string(), 'Nothing found'),
});
export type ReaderStrings = v.InferOutput<typeof stringsSchema>;

/**
 * What the page keeps through `setState`. A host that revives a reader tab reads `lesson` from it to know what to
 * show; `places` remembers where the student was in the lessons shown last, `note` what was being written in which.
 */
export const stateSchema = v.object({
  lesson: v.optional(v.string()),
  places: v.record(v.string(), readingPositionSchema),
  note: v.optional(v.object({ lesson: v.string(), draft: noteDraftSchema })),
});
export type ReaderState = v.InferOutput<typeof stateSchema>;

/** The actions for a question or exercise in the passage. The host names the buttons and knows what they do. */
const taskStateSchema = v.object({
  /** Id of the question or exercise. */
  id: v.string(),
  done: v.boolean(),
  /** In words: “best 50%”, “answered”; '' if nothing is done. */
  state: v.string(),
  actions: v.pipe(v.array(v.object({ action: v.string(), label: v.string() })), v.readonly()),
  /** What a question asks for: its lens, its time, the notes it relies on; '' for none. */
  aboutHtml: v.optional(v.string(), ''),
  /** The hints opened so far; '' for none. */
  hintsHtml: v.optional(v.string(), ''),
  /** The student's answer, then what a good answer uses once it is revealed; each '' for none. */
  answerHtml: v.string(),
  keyHtml: v.string(),
});

/**
 * A part of the passage that changes on its own: one element, see core's `PassageRenderer`. Without `html`, only the
 * number of its first paragraph has changed.
 */
const unitSchema = v.object({
  key: v.string(),
  html: v.optional(v.string()),
  firstParagraph: v.optional(v.number()),
});
/** What makes the units of before those of now: `keys` are all of them in order, if they are not those of before. */
const unitChangesSchema = v.object({
  keys: v.optional(v.array(v.string())),
  units: v.array(unitSchema),
});
export type UnitChanges = v.InferOutput<typeof unitChangesSchema>;

/**
 * A state of the passage, as changes of an earlier one or of an empty page. The page answers each with `shown` once it
 * has drawn it; the host sends no other before. `isWhole` is false while more of a long lesson follows.
 */
const passage = {
  lesson: v.string(),
  version: v.number(),
  isWhole: v.boolean(),
  language: v.string(),
  direction: v.picklist(['ltr', 'rtl']),
  /** The children of the article. */
  body: unitChangesSchema,
  /** The entries of the list in the unit `notes`. */
  notes: unitChangesSchema,
};

const toWebviewSchema = v.variant('type', [
  /**
   * Show a lesson, with all its units. If `lesson` is already shown, the page is patched: scroll, focus and an open
   * popover stay, and `place` is ignored. Otherwise it starts at `place`, else where the student left this lesson in
   * this view, else at its start. Removes an earlier problem or empty page.
   */
  v.object({
    type: v.literal('show'),
    ...passage,
    settings: settingsSchema,
    strings: stringsSchema,
    place: v.optional(readingPositionSchema),
    /** Scroll together with an editor at this place: go there for a new lesson, and report scrolling. */
    follow: v.optional(scrollPlaceSchema),
  }),
  /** Patch the passage: changes of the version `from`. A page that shows another one answers with `resync`. */
  v.object({ type: v.literal('patch'), ...passage, from: v.number() }),
  /** The editor has been scrolled: follow it. */
  v.object({ type: v.literal('follow'), ...scrollPlace }),
  /** The author is at a question or exercise: open its card if that is new, and keep an open one in view. */
  v.object({ type: v.literal('unfold'), item: v.string(), isNew: v.boolean() }),
  v.object({ type: v.literal('settings'), settings: settingsSchema }),
  /** Bring a target to the reading line; an unknown target does nothing. */
  v.object({ type: v.literal('reveal'), target: targetSchema, focus: v.boolean(), flash: v.boolean() }),
  /** Show a welcome page instead of the passage. */
  v.object({
    type: v.literal('empty'),
    message: v.string(),
    actions: v.array(v.object({ command: v.string(), label: v.string() })),
  }),
  /** Say above the passage why it may be out of date; '' removes the sentence. */
  v.object({ type: v.literal('problem'), message: v.string() }),
  /** All tasks of the passage; an unlisted task has no buttons. */
  v.object({
    type: v.literal('tasks'),
    tasks: v.pipe(v.array(taskStateSchema), v.readonly()),
    /** The headings of the open hints, the student's answer and the revealed key. */
    labels: v.object({ hints: v.optional(v.string(), ''), answer: v.string(), key: v.string() }),
  }),
  /** Close the card of a note or name. */
  v.object({ type: v.literal('close-card') }),
  /** Let the student find words in the page. */
  v.object({ type: v.literal('find') }),
  ...toAnnotator,
]);
export type ToWebview = v.InferOutput<typeof toWebviewSchema>;

const fromWebviewSchema = v.variant('type', [
  /** The page is ready; `lesson` and `place` are what it showed before VS Code reloaded it. */
  v.object({
    type: v.literal('ready'),
    lesson: v.optional(v.string()),
    place: v.optional(readingPositionSchema),
  }),
  /** This version of the passage has been drawn: the next one may come. */
  v.object({ type: v.literal('shown'), version: v.number() }),
  /** The page cannot follow: it needs the whole passage. */
  v.object({ type: v.literal('resync') }),
  /** Another section has reached the reading line. Not sent in the notes or while the page itself scrolls. */
  v.object({ type: v.literal('reading'), section: v.string() }),
  /** The block at the top edge, by its element id, once scrolling stops; '' above the first. */
  v.object({ type: v.literal('at'), lesson: v.string(), element: v.string() }),
  /** The card of a note or name has opened or closed. */
  v.object({ type: v.literal('card'), open: v.boolean() }),
  /** A section has been read: its end was visible, and its text for long enough. */
  v.object({ type: v.literal('read'), section: v.string() }),
  /** The page has been scrolled, not by `follow`; sent while it scrolls together with an editor. */
  v.object({ type: v.literal('scrolled'), ...scrollPlace }),
  /** The student asks to open the target's Markdown (an entry: its place in the reference file). */
  v.object({ type: v.literal('visit'), target: targetSchema }),
  /** A link out of the passage, as written by the author: absolute, relative or unsafe. The host decides. */
  v.object({ type: v.literal('link'), href: v.string() }),
  /** A button of the empty page. The host runs only commands that it offered. */
  v.object({ type: v.literal('command'), command: v.string() }),
  v.object({ type: v.literal('error'), message: v.string() }),
  /** A button of a task. */
  v.object({ type: v.literal('task'), id: v.string(), action: v.string() }),
  ...fromAnnotator,
]);
export type FromWebview = v.InferOutput<typeof fromWebviewSchema>;

/** Validates a message for the page. */
export function parseToWebview(data: unknown): Parsed<ToWebview> {
  return parsedMessage(toWebviewSchema, data);
}

/** Validates a message for the host. */
export function parseFromWebview(data: unknown): Parsed<FromWebview> {
  return parsedMessage(fromWebviewSchema, data);
}

/**
 * Validates the page's stored state, for the page itself and for a host that restores it; undefined if it is invalid.
 */
export function parseState(data: unknown): ReaderState | undefined {
  const result = v.safeParse(stateSchema, data);
  return result.success ? result.output : undefined;
}
