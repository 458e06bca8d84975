/**
 * The messages between the extension host and the reader's page. Both sides import this file and nothing else of
 * each other, and both check what arrives: a message that does not fit its schema is dropped and logged, so an older
 * page kept alive by VS Code can never confuse a newer host.
 */
import * as v from 'valibot';
import { type Parsed, parsedMessage } from '../page/parsed-message.ts';

export { asTyped } from '../as-typed.ts';

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
 * A place that the page and an editor of its Markdown can both come to: the id of a block's element, '' for what stands
 * above the first, and how much of the way to the next block is behind, 0 to 1.
 */
const scrollPlace = { element: v.string(), share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) };
const scrollPlaceSchema = v.object(scrollPlace);
export type ScrollPlace = v.InferOutput<typeof scrollPlaceSchema>;

/**
 * What a message can point at. `kind` and `id` are the two halves of the element's id in the passage (`note-93`,
 * `marker-93-1`, `item-q1`): `id` is the id of a section, of a question or exercise, of a person, place or term, the
 * label of a note, the label and occurrence of a marker, the number of a paragraph, each as core writes it into an
 * element id. An annotation has no element in the passage: it is found by its own id.
 */
export const targetSchema = v.object({
  kind: v.picklist(['section', 'subheading', 'note', 'marker', 'paragraph', 'item', 'entry', 'annotation']),
  id: v.string(),
});
export type Target = v.InferOutput<typeof targetSchema>;

/** How the reader wants its passage set: both follow the user's settings. */
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
  selection: v.string(), // names the buttons at a selection
  highlight: v.string(),
  addNote: v.string(),
  ownHighlight: v.string(), // Your highlight
  ownNote: v.string(), // Your note
  edit: v.string(),
  remove: v.string(),
  caret: v.string(), // Select words: arrows move, with Shift they select. Enter confirms, Escape leaves.
  extended: v.string(), // {0}. Words selected: {1}
  nothingSelected: v.string(),
  noteOn: v.string(), // Your note on “{0}”
  noteHint: v.string(), // What strikes you here?
  keep: v.string(),
  cancel: v.string(),
  find: v.optional(v.string(), 'Find'),
  findPrevious: v.optional(v.string(), 'Previous match'),
  findNext: v.optional(v.string(), 'Next match'),
  findClose: v.optional(v.string(), 'Close'),
  found: v.optional(v.string(), '{0} of {1}'),
  notFound: v.optional(v.string(), 'Nothing found'),
  copyWithCitation: v.optional(v.string(), 'Copy with citation'),
});
export type ReaderStrings = v.InferOutput<typeof stringsSchema>;

const letters = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A stretch of the passage, in LETTERS: UTF-16 units that are not white space, counted from 0 over the words of the
 * introduction and the sections' blocks as core's `plainText` gives them, without headings of sections, markers and
 * tasks. So wrapping, markup and what the page adds count for nothing. `words` are the stretch's own, white space
 * collapsed: where they do not stand there, the two sides see different states of the passage, and nothing is done.
 */
const stretch = { from: letters, to: letters, words: v.string() };

/** A note that is being written beside words of the passage; `id` is the annotation's whose words they are to become. */
const noteDraftSchema = v.object({ ...stretch, id: v.optional(v.string()), text: v.string() });
export type NoteDraft = v.InferOutput<typeof noteDraftSchema>;

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

/** What can be done with a question or exercise in the passage. The host names the buttons and knows what they do. */
const taskStateSchema = v.object({
  /** Id of the question or exercise. */
  id: v.string(),
  done: v.boolean(),
  /** In words: “best 50%”, “answered”; '' for nothing done. */
  state: v.string(),
  actions: v.array(v.object({ action: v.string(), label: v.string() })),
  /** What a question asks for: its lens, its time, the notes it relies on; '' for none. */
  aboutHtml: v.optional(v.string(), ''),
  /** The hints opened so far; '' for none. */
  hintsHtml: v.optional(v.string(), ''),
  /** The student's answer, then what a good answer uses once it is uncovered; each '' for none. */
  answerHtml: v.string(),
  keyHtml: v.string(),
});

export type TaskState = v.InferOutput<typeof taskStateSchema>;

/** A highlight or margin note where it stands now. */
const annotationSchema = v.object({
  id: v.string(),
  kind: v.picklist(['highlight', 'note']),
  ...stretch,
  /** The note's own words; '' for a highlight. */
  text: v.string(),
});

const toWebviewSchema = v.variant('type', [
  /**
   * Show a lesson, or its new text. When `lesson` is the one already shown, the page is patched: scroll, focus and an
   * open popover stay, and `place` is ignored. Otherwise it starts at `place`, else where the student left this
   * lesson in this view, else at its beginning. Takes away an earlier problem or empty page.
   */
  v.object({
    type: v.literal('show'),
    lesson: v.string(),
    html: v.string(),
    settings: settingsSchema,
    strings: stringsSchema,
    place: v.optional(readingPositionSchema),
    /** Scroll together with an editor, which is here now: go there for a lesson that is new, and tell of scrolling. */
    follow: v.optional(scrollPlaceSchema),
  }),
  /** The editor has been scrolled: go along. */
  v.object({ type: v.literal('follow'), ...scrollPlace }),
  /** The author is at a question or exercise: open its card where that is new, and keep an open one in view. */
  v.object({ type: v.literal('unfold'), item: v.string(), isNew: v.boolean() }),
  v.object({ type: v.literal('settings'), settings: settingsSchema }),
  /** Bring a target to the reading line; an unknown target does nothing. */
  v.object({ type: v.literal('reveal'), target: targetSchema, focus: v.boolean(), flash: v.boolean() }),
  /** Show a welcome page in place of the passage. */
  v.object({
    type: v.literal('empty'),
    message: v.string(),
    actions: v.array(v.object({ command: v.string(), label: v.string() })),
  }),
  /** Say above the passage why it may be out of date; '' takes the sentence away. */
  v.object({ type: v.literal('problem'), message: v.string() }),
  /** All tasks of the passage; a task that is not named has no buttons. */
  v.object({
    type: v.literal('tasks'),
    tasks: v.array(taskStateSchema),
    /** What stands over the open hints, the student's answer and the uncovered key. */
    labels: v.object({ hints: v.optional(v.string(), ''), answer: v.string(), key: v.string() }),
  }),
  /** All highlights and margin notes of the passage, in place of those shown before. */
  v.object({ type: v.literal('annotations'), annotations: v.array(annotationSchema) }),
  /** Annotate what is selected, as the command palette asks; where nothing is, let the student select by keyboard. */
  v.object({ type: v.literal('annotate'), kind: v.picklist(['highlight', 'note', 'copy']) }),
  /** Close the card of a note or name. */
  v.object({ type: v.literal('close-card') }),
  /** Let the student find words in the page. */
  v.object({ type: v.literal('find') }),
  /** Let the student write other words for an annotation. */
  v.object({ type: v.literal('edit-note'), id: v.string() }),
  /**
   * Make the passage the answer sheet: the student selects words and confirms, which is answered by `selected`. `task`
   * says what is looked for, `near` where to begin. `null` ends it.
   */
  v.object({
    type: v.literal('select'),
    wanted: v.nullable(
      v.object({
        id: v.string(),
        task: v.string(),
        confirm: v.string(),
        cancel: v.string(),
        near: v.optional(targetSchema),
      }),
    ),
  }),
  /** Mark stretches of the passage, in place of those marked before, and bring the first to the reading line. */
  v.object({ type: v.literal('mark'), stretches: v.array(v.object(stretch)), label: v.string() }),
]);
export type ToWebview = v.InferOutput<typeof toWebviewSchema>;

const fromWebviewSchema = v.variant('type', [
  /** The page listens; `lesson` and `place` are what it showed before VS Code reloaded it. */
  v.object({
    type: v.literal('ready'),
    lesson: v.optional(v.string()),
    place: v.optional(readingPositionSchema),
  }),
  /** Another section has come to the reading line. Not sent in the notes or while the page itself scrolls. */
  v.object({ type: v.literal('reading'), section: v.string() }),
  /** The block at the top edge, by the id of its element, once the scrolling rests; '' above the first. */
  v.object({ type: v.literal('at'), lesson: v.string(), element: v.string() }),
  /** The student has turned to this page: what the palette does is meant for it. */
  v.object({ type: v.literal('focused') }),
  /** The card of a note or name has come, or gone. */
  v.object({ type: v.literal('card'), open: v.boolean() }),
  /** A section has been read: its end was in sight, and its text for long enough. */
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
  v.object({ type: v.literal('highlight'), ...stretch }),
  /** Copy these words, and say where they are from. */
  v.object({ type: v.literal('copy'), ...stretch }),
  /** Write this note; with an id, in place of that annotation. `annotations` follows once it is written. */
  v.object({ type: v.literal('note'), ...noteDraftSchema.entries }),
  v.object({ type: v.literal('remove-annotation'), id: v.string() }),
  /** The answer to `select`, with its id. The page goes on selecting until the host ends it. */
  v.object({ type: v.literal('selected'), id: v.string(), ...stretch }),
  v.object({ type: v.literal('select-cancelled'), id: v.string() }),
]);
export type FromWebview = v.InferOutput<typeof fromWebviewSchema>;

/** Checks what arrived in the page. */
export function parseToWebview(data: unknown): Parsed<ToWebview> {
  return parsedMessage(toWebviewSchema, data);
}

/** Checks what arrived in the host. */
export function parseFromWebview(data: unknown): Parsed<FromWebview> {
  return parsedMessage(fromWebviewSchema, data);
}

/** Checks what the page kept, for the page itself and for a host that revives it; undefined when it does not fit. */
export function parseState(data: unknown): ReaderState | undefined {
  const result = v.safeParse(stateSchema, data);
  return result.success ? result.output : undefined;
}
