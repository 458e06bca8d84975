/**
 * The messages between the extension host and the exercise page. Both sides import only this file from each other, and
 * both validate what arrives, see `protocol.ts`. All HTML is made and escaped by the host. Indexes count from 0 in the
 * order AS SHOWN: the host shuffles, and maps back. The page never knows a key before the host sends it.
 */
import * as v from 'valibot';
import { exerciseStringsSchema } from './exercise-page-strings.ts';
import { type Parsed, parsedMessage } from './parsed-message.ts';

export type { ExerciseStrings } from './exercise-page-strings.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const indexes = v.pipe(v.array(index), v.readonly());
const texts = v.pipe(v.array(v.string()), v.readonly());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A series of exercises, by their ids: those of a section, those that are due, or all of them before an exam. Without a
 * queue, the series is the whole lesson.
 */
const queueSchema = v.object({
  kind: v.picklist(['section', 'review', 'cram']),
  exercises: v.array(v.string()),
  /** Milliseconds since 1970: attempts since then count for the summary at the end. */
  startedAt: v.number(),
});
export type Queue = v.InferOutput<typeof queueSchema>;

/** What the page stores for the host, which gets it back after a window reload, to continue as before. */
const resumeSchema = v.object({
  /** Seed for shuffling the options. */
  seed: v.number(),
  /** How many hints are open. */
  hints: whole,
  queue: v.optional(queueSchema),
});
export type Resume = v.InferOutput<typeof resumeSchema>;

const piece = v.object({ html: v.string() });
const pieces = v.pipe(v.array(piece), v.readonly());

/**
 * For each type its task and its response, with the shapes of core's `Body` and `Response`; `quotation` and
 * `quotations` are plain words. The compiler checks them against core's where the host passes them on.
 */
const types = [
  {
    body: v.object({ type: v.literal('choice'), several: v.boolean(), options: pieces }),
    response: v.object({ type: v.literal('choice'), picked: indexes }),
  },
  {
    body: v.object({ type: v.literal('order'), entries: pieces }),
    /** All entries in the student's order. */
    response: v.object({ type: v.literal('order'), entries: indexes }),
  },
  {
    /** `heads` names the two columns; the select shows `rights` as plain text. */
    body: v.object({
      type: v.literal('match'),
      heads: v.pipe(v.tuple([piece, piece]), v.readonly()),
      lefts: pieces,
      rights: pieces,
    }),
    /** For each left the index of a right, `null` if none is chosen. */
    response: v.object({
      type: v.literal('match'),
      values: v.pipe(v.array(v.nullable(index)), v.readonly()),
    }),
  },
  {
    body: v.object({ type: v.literal('cloze'), html: v.string(), gaps: whole }),
    response: v.object({ type: v.literal('cloze'), gaps: texts }),
  },
  {
    body: v.object({ type: v.literal('short') }),
    response: v.object({ type: v.literal('short'), text: v.string() }),
  },
  {
    /** The student selects in the reader, and the host sends `quotation`. */
    body: v.object({ type: v.literal('evidence') }),
    response: v.object({ type: v.literal('evidence'), quotation: v.string() }),
  },
  {
    /** The student may add to the fields for quotations. */
    body: v.object({ type: v.literal('argument'), quotations: whole }),
    response: v.object({
      type: v.literal('argument'),
      claim: v.string(),
      quotations: texts,
      reasoning: v.string(),
    }),
  },
  {
    body: v.object({
      type: v.literal('essay'),
      words: v.nullable(v.pipe(v.tuple([whole, whole]), v.readonly())),
    }),
    response: v.object({ type: v.literal('essay'), text: v.string() }),
  },
] as const;

export const responseSchema = v.variant(
  'type',
  types.map(({ response }) => response),
);
export type Response = v.InferOutput<typeof responseSchema>;
export type ResponseTo<T extends Response['type']> = Extract<Response, { type: T }>;

export const bodySchema = v.variant(
  'type',
  types.map(({ body }) => body),
);
export type Body = v.InferOutput<typeof bodySchema>;
export type BodyOf<T extends Body['type']> = Extract<Body, { type: T }>;

export const exerciseSchema = v.object({
  id: v.string(),
  title: v.string(),
  /** The section it belongs to, '' for none. */
  section: v.string(),
  /** The points for a full score, in words: “2 points”. */
  points: v.string(),
  promptHtml: v.string(),
  /** How a text is judged, shown before it is written. */
  rubricHtml: v.optional(v.string()),
  /**
   * Its place in the passage: “From decision to attack,
   *
   * 7–10”; '' for none.
   */
  place: v.optional(v.string()),
  hintCount: whole,
  /** Of the lesson's text. */
  language: v.string(),
  direction: v.picklist(['ltr', 'rtl']),
  body: bodySchema,
});
export type ShownExercise = v.InferOutput<typeof exerciseSchema>;

/** Same as core's `Verdict`. */
export const verdictSchema = v.picklist(['right', 'partly', 'wrong', 'missed', 'given']);
export type Verdict = v.InferOutput<typeof verdictSchema>;

// biome-ignore format: one line is enough for words.
const partKinds = ['option', 'entry', 'row', 'gap', 'answer', 'selection', 'claim', 'quotation', 'reasoning', 'text'] as const;

/** The feedback on one part: on an option, entry, row, gap or quotation by its index as shown, on others with 0. */
export const gradedPartSchema = v.object({
  of: v.picklist(partKinds),
  index,
  verdict: verdictSchema,
  /** The author's feedback, or the reason; '' for none. */
  html: v.string(),
});
export type GradedPart = v.InferOutput<typeof gradedPartSchema>;

/** The outcome of an attempt. */
export const outcomeSchema = v.object({
  /** 0..1; `null` where only a rubric can tell. */
  score: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** A sentence: “Right: 2 of 2 points.” */
  verdict: v.string(),
  /** How the score was computed, as a sentence. */
  formula: v.string(),
  parts: v.array(gradedPartSchema),
  /** The author's feedback on this response as a whole; '' for none. Feedback on a part is with the part. */
  feedbackHtml: v.string(),
  /** Shown after every response; '' for none. */
  explanationHtml: v.string(),
  rubricHtml: v.optional(v.string()),
  canShowAnswer: v.boolean(),
});
export type Outcome = v.InferOutput<typeof outcomeSchema>;

/** The right answer: the page shows `response` in the exercise's own form, with `html` below it. */
export const solutionSchema = v.object({ response: v.optional(responseSchema), html: v.string() });
export type Solution = v.InferOutput<typeof solutionSchema>;

const exercise = v.string();
const toExercisePageSchema = v.variant('type', [
  /**
   * Show a complete exercise: also the host's reply to `ready`, `retry`, `next` and `previous`. A draft kept by the
   * page takes precedence over `response`, unless there is an `outcome`. The page focuses the first control if it
   * requested this (`focus`), and otherwise leaves the focus.
   */
  v.object({
    type: v.literal('show'),
    /** The lesson's URI: ids of exercises are only unique within it. */
    lesson: v.string(),
    exercise: exerciseSchema,
    /**
     * A fingerprint of the question and of the parts in this order; another order, or other parts, have another one.
     */
    presentation: v.string(),
    position: v.object({ number: whole, of: whole, hasPrevious: v.boolean(), hasNext: v.boolean() }),
    strings: exerciseStringsSchema,
    /** The draft, or the attempt if there is an `outcome`. */
    response: v.optional(responseSchema),
    outcome: v.optional(outcomeSchema),
    solution: v.optional(solutionSchema),
    /** The hints opened so far. */
    hints: v.array(v.string()),
    focus: v.boolean(),
    resume: resumeSchema,
  }),
  /** The answer to `attempt`. All the following are dropped if `exercise` is no longer shown. */
  v.object({ type: v.literal('graded'), exercise, outcome: outcomeSchema }),
  /** The answer to `attempt` if there is nothing to grade: `message` says what to do first. */
  v.object({ type: v.literal('unanswered'), exercise, message: v.string() }),
  v.object({ type: v.literal('hint'), exercise, index, html: v.string() }),
  /** The answer to `show-answer`. */
  v.object({ type: v.literal('answer'), exercise, solution: solutionSchema }),
  /** A quotation selected in the reader: the selection of evidence, or field `index` of an argument. */
  v.object({ type: v.literal('quotation'), exercise, index, text: v.string() }),
  /** `html` has the comparison with the passage: `<ins>` only in the quotation, `<del>` only in the passage. */
  v.object({
    type: v.literal('quotation-checked'),
    exercise,
    index,
    state: v.picklist(['exact', 'altered', 'missing']),
    html: v.string(),
  }),
  /** The attempt is recorded: the page forgets its copy. `message` is shown unless it is ''. */
  v.object({ type: v.literal('saved'), exercise, message: v.string() }),
  /** Show below the exercise where else the answer is kept. */
  v.object({ type: v.literal('kept'), exercise, message: v.string() }),
  /** Show an error above the exercise; '' removes it. The answers stay, and can be sent again. */
  v.object({ type: v.literal('problem'), message: v.string() }),
  /** Show a message instead of an exercise: one sentence per line, and a button for each way on. */
  v.object({
    type: v.literal('empty'),
    message: v.string(),
    actions: v.array(v.object({ command: v.string(), label: v.string() })),
  }),
]);
export type ToExercisePage = v.InferOutput<typeof toExercisePageSchema>;
export type Show = Extract<ToExercisePage, { type: 'show' }>;

const presentation = v.string();
const fromExercisePageSchema = v.variant('type', [
  /** The page is ready, and reports whether it already shows what arrived while it loaded. */
  v.object({ type: v.literal('ready'), shown: v.boolean() }),
  v.object({ type: v.literal('attempt'), exercise, presentation, response: responseSchema }),
  /** Sent after a pause in editing the answer. */
  v.object({ type: v.literal('draft'), exercise, presentation, response: responseSchema }),
  /** Open the next hint, which has this index. */
  v.object({ type: v.literal('hint'), exercise, index }),
  v.object({ type: v.literal('show-answer'), exercise }),
  /** The host shows the exercise again, without an outcome, possibly reshuffled. */
  v.object({ type: v.literal('retry'), exercise }),
  /** The student's rating of a text, in words: “Claim: good; evidence: fair”. */
  v.object({ type: v.literal('rate'), exercise, rating: v.pipe(v.string(), v.maxLength(5000)) }),
  v.object({ type: v.literal('next'), exercise }),
  v.object({ type: v.literal('previous'), exercise }),
  v.object({ type: v.literal('back-to-passage'), exercise }),
  /** Let the student select words in the reader; answered by `quotation`, unless the student cancels. */
  v.object({ type: v.literal('select-quotation'), exercise, index }),
  v.object({ type: v.literal('check-quotation'), exercise, index, text: v.string() }),
  /** A link in prose as written, or to a note: `#note-93`. The host decides. */
  v.object({ type: v.literal('link'), href: v.string() }),
  /** A button of the empty page. */
  v.object({ type: v.literal('command'), command: v.string() }),
  v.object({ type: v.literal('error'), message: v.string() }),
]);
export type FromExercisePage = v.InferOutput<typeof fromExercisePageSchema>;

/** What the page keeps through `setState`: the exercise shown, and unrecorded answers. */
export const exerciseStateSchema = v.object({
  lesson: v.optional(v.string()),
  exercise: v.optional(exercise),
  resume: v.optional(resumeSchema),
  drafts: v.record(v.string(), v.object({ presentation, response: responseSchema })),
});
export type ExerciseState = v.InferOutput<typeof exerciseStateSchema>;

/** Validates a message for the page. */
export function parseToExercisePage(data: unknown): Parsed<ToExercisePage> {
  return parsedMessage(toExercisePageSchema, data);
}

/** Validates a message for the host. */
export function parseFromExercisePage(data: unknown): Parsed<FromExercisePage> {
  return parsedMessage(fromExercisePageSchema, data);
}

/** Validates the page's stored state; undefined if it is invalid. */
export function parseExerciseState(data: unknown): ExerciseState | undefined {
  const result = v.safeParse(exerciseStateSchema, data);
  return result.success ? result.output : undefined;
}
