/**
 * The messages between a page that shows a passage and what is behind it, about selecting and annotating: a part of the
 * reader's messages, and all of them on a site.
 */
import * as v from 'valibot';

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

/** The words that the annotator shows, with `{0}`, `{1}` left in; English beside those that need it. */
export const annotatorStringsSchema = v.object({
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
  copyWithCitation: v.optional(v.string(), 'Copy with citation'),
});
export type AnnotatorStrings = v.InferOutput<typeof annotatorStringsSchema>;

const letters = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A stretch of the passage, in LETTERS: UTF-16 units that are not white space, counted from 0 over the words of the
 * introduction and the sections' blocks as core's `plainText` gives them, without headings of sections, markers and
 * tasks. So wrapping, markup and what the page adds count for nothing. `words` are the stretch's own, white space
 * collapsed: where they do not stand there, the two sides see different states of the passage, and nothing is done.
 */
const stretch = { from: letters, to: letters, words: v.string() };

/** A note being written beside words of the passage; `id` is that of the annotation whose text it will become. */
export const noteDraftSchema = v.object({ ...stretch, id: v.optional(v.string()), text: v.string() });
export type NoteDraft = v.InferOutput<typeof noteDraftSchema>;

/** A highlight or margin note with its current place. */
const annotationSchema = v.object({
  id: v.string(),
  kind: v.picklist(['highlight', 'note']),
  ...stretch,
  /** The note's own words; '' for a highlight. */
  text: v.string(),
});

export const toAnnotator = [
  /** All highlights and margin notes of the passage, replacing those shown before. */
  v.object({ type: v.literal('annotations'), annotations: v.array(annotationSchema) }),
  /**
   * Annotate the selection, on request of the command palette; if there is none, let the student select by keyboard.
   */
  v.object({ type: v.literal('annotate'), kind: v.picklist(['highlight', 'note', 'copy']) }),
  /** Let the student change the words of an annotation. */
  v.object({ type: v.literal('edit-note'), id: v.string() }),
  /**
   * Make the passage the answer sheet: the student selects words and confirms, which is answered by `selected`. `task`
   * describes what to look for, `near` where to start. `null` ends it.
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
  /** Mark spans of the passage, replacing earlier marks, and bring the first to the reading line. */
  v.object({ type: v.literal('mark'), stretches: v.array(v.object(stretch)), label: v.string() }),
] as const;
export type ToAnnotator = v.InferOutput<(typeof toAnnotator)[number]>;

export const fromAnnotator = [
  /** The student has focused this page: palette commands target it. */
  v.object({ type: v.literal('focused') }),
  v.object({ type: v.literal('highlight'), ...stretch }),
  /** Copy these words with their source. */
  v.object({ type: v.literal('copy'), ...stretch }),
  /** Write this note; with an id, replacing that annotation. `annotations` follows once it is written. */
  v.object({ type: v.literal('note'), ...noteDraftSchema.entries }),
  v.object({ type: v.literal('remove-annotation'), id: v.string() }),
  /** The answer to `select`, with its id. The page continues selecting until the host ends it. */
  v.object({ type: v.literal('selected'), id: v.string(), ...stretch }),
  v.object({ type: v.literal('select-cancelled'), id: v.string() }),
] as const;
export type FromAnnotator = v.InferOutput<(typeof fromAnnotator)[number]>;
