/**
 * The messages between the extension host and the exercise page. Both sides import this file and nothing else of each
 * other, and both check what arrives, see `protocol.ts`. All HTML is made and escaped by the host. Indexes count from 0
 * in the order AS SHOWN: the host shuffles, and maps back. The page never knows a key before the host sends it.
 */
import * as v from 'valibot';
import { type Parsed, parsedMessage } from '../page/parsed-message.ts';
import { resumeSchema } from './exercise-resume.ts';
import { exerciseStringsSchema } from './exercise-strings.ts';

export type { Queue, Resume } from './exercise-resume.ts';
export type { ExerciseStrings } from './exercise-strings.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const indexes = v.pipe(v.array(index), v.readonly());
const texts = v.pipe(v.array(v.string()), v.readonly());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const piece = v.object({ html: v.string() });
const pieces = v.pipe(v.array(piece), v.readonly());

/**
 * For each type what is to be answered and what a student answers to it, with the shapes of core's `Body` and `Response`;
 * `quotation` and `quotations` are plain words. The compiler holds them to core's, where the host hands them on.
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
    /** `heads` name the two columns; the list to choose from shows `rights` as plain text. */
    body: v.object({
      type: v.literal('match'),
      heads: v.pipe(v.tuple([piece, piece]), v.readonly()),
      lefts: pieces,
      rights: pieces,
    }),
    /** For each left the index of a right, `null` where none is chosen. */
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
  /** What a full score counts, in words: “2 points”. */
  points: v.string(),
  promptHtml: v.string(),
  /** How a text is judged, to be known before it is written. */
  rubricHtml: v.optional(v.string()),
  /** Where the passage speaks of it: “From decision to attack, ¶ 7–10”; '' for nowhere. */
  place: v.optional(v.string()),
  hintCount: whole,
  /** Of the lesson's text. */
  language: v.string(),
  direction: v.picklist(['ltr', 'rtl']),
  body: bodySchema,
});
export type ShownExercise = v.InferOutput<typeof exerciseSchema>;

/** As core's `Verdict`. */
export const verdictSchema = v.picklist(['right', 'partly', 'wrong', 'missed', 'given']);
export type Verdict = v.InferOutput<typeof verdictSchema>;

// biome-ignore format: one line is enough for words.
const partKinds = ['option', 'entry', 'row', 'gap', 'answer', 'selection', 'claim', 'quotation', 'reasoning', 'text'] as const;

/** What is said of one part: of an option, entry, row, gap or quotation by its index as shown, of others with 0. */
export const gradedPartSchema = v.object({
  of: v.picklist(partKinds),
  index,
  verdict: verdictSchema,
  /** The author's feedback, or why; '' for none. */
  html: v.string(),
});
export type GradedPart = v.InferOutput<typeof gradedPartSchema>;

/** The outcome of an attempt. */
export const outcomeSchema = v.object({
  /** 0..1; `null` where only a rubric can tell. */
  score: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** A sentence: “Right: 2 of 2 points.” */
  verdict: v.string(),
  /** How the score came about, as a sentence. */
  formula: v.string(),
  parts: v.array(gradedPartSchema),
  /** What the author says to this response as a whole; '' for none. Feedback on a part stands with the part. */
  feedbackHtml: v.string(),
  /** What is said to every response after it; '' for none. */
  explanationHtml: v.string(),
  rubricHtml: v.optional(v.string()),
  canShowAnswer: v.boolean(),
});
export type Outcome = v.InferOutput<typeof outcomeSchema>;

/** What is right: `response` is shown by the page in the exercise's own terms, `html` stands below it. */
export const solutionSchema = v.object({ response: v.optional(responseSchema), html: v.string() });
export type Solution = v.InferOutput<typeof solutionSchema>;

const exercise = v.string();
const toExercisePageSchema = v.variant('type', [
  /**
   * Show an exercise, whole: also the host's reply to `ready`, `retry`, `next` and `previous`. A draft that the page
   * has kept wins over `response`, unless there is an `outcome`. The page goes to the first control when it asked for
   * this (`focus`), and stays where it is otherwise.
   */
  v.object({
    type: v.literal('show'),
    /** The lesson's URI: ids of exercises are unique in it alone. */
    lesson: v.string(),
    exercise: exerciseSchema,
    /** A print of the question and of the parts in this order; another order, or other parts, have another one. */
    presentation: v.string(),
    position: v.object({ number: whole, of: whole, hasPrevious: v.boolean(), hasNext: v.boolean() }),
    strings: exerciseStringsSchema,
    /** The draft, or with `outcome` the attempt. */
    response: v.optional(responseSchema),
    outcome: v.optional(outcomeSchema),
    solution: v.optional(solutionSchema),
    /** The hints opened so far. */
    hints: v.array(v.string()),
    focus: v.boolean(),
    resume: resumeSchema,
  }),
  /** The answer to `attempt`. All that follow are dropped when `exercise` is no longer the one shown. */
  v.object({ type: v.literal('graded'), exercise, outcome: outcomeSchema }),
  /** The answer to `attempt` where there is nothing to grade: `message` says what to do first. */
  v.object({ type: v.literal('unanswered'), exercise, message: v.string() }),
  v.object({ type: v.literal('hint'), exercise, index, html: v.string() }),
  /** The answer to `show-answer`. */
  v.object({ type: v.literal('answer'), exercise, solution: solutionSchema }),
  /** A quotation selected in the reader: the selection of evidence, or field `index` of an argument. */
  v.object({ type: v.literal('quotation'), exercise, index, text: v.string() }),
  /** `html` has the words held against the passage: `<ins>` in the quotation alone, `<del>` in the passage alone. */
  v.object({
    type: v.literal('quotation-checked'),
    exercise,
    index,
    state: v.picklist(['exact', 'altered', 'missing']),
    html: v.string(),
  }),
  /** The attempt is in the record: the page forgets its copy. `message` is shown when it is not ''. */
  v.object({ type: v.literal('saved'), exercise, message: v.string() }),
  /** Say below the exercise where else the answer is kept. */
  v.object({ type: v.literal('kept'), exercise, message: v.string() }),
  /** Say above the exercise what went wrong; '' takes the sentence away. The answers stay, and can be sent again. */
  v.object({ type: v.literal('problem'), message: v.string() }),
  /** Say something in place of an exercise: a sentence a line, and a button for each way on. */
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
  /** The page listens, and says whether it shows already what came while it loaded. */
  v.object({ type: v.literal('ready'), shown: v.boolean() }),
  v.object({ type: v.literal('attempt'), exercise, presentation, response: responseSchema }),
  /** A rest after a change of the answer. */
  v.object({ type: v.literal('draft'), exercise, presentation, response: responseSchema }),
  /** Open the next hint, which has this index. */
  v.object({ type: v.literal('hint'), exercise, index }),
  v.object({ type: v.literal('show-answer'), exercise }),
  /** The host shows the exercise anew, without an outcome, shuffled anew if it likes. */
  v.object({ type: v.literal('retry'), exercise }),
  /** How the student rates a text, in words: “Claim: good; evidence: fair”. */
  v.object({ type: v.literal('rate'), exercise, rating: v.pipe(v.string(), v.maxLength(5000)) }),
  v.object({ type: v.literal('next'), exercise }),
  v.object({ type: v.literal('previous'), exercise }),
  v.object({ type: v.literal('back-to-passage'), exercise }),
  /** Let the student select words in the reader, which are answered by `quotation`, unless the student cancels. */
  v.object({ type: v.literal('select-quotation'), exercise, index }),
  v.object({ type: v.literal('check-quotation'), exercise, index, text: v.string() }),
  /** A link in prose as written, also to a note: `#note-93`. The host decides. */
  v.object({ type: v.literal('link'), href: v.string() }),
  /** A button of the empty page. */
  v.object({ type: v.literal('command'), command: v.string() }),
  v.object({ type: v.literal('error'), message: v.string() }),
]);
export type FromExercisePage = v.InferOutput<typeof fromExercisePageSchema>;

/** What the page keeps through `setState`: the exercise shown, and answers that the record does not have yet. */
export const exerciseStateSchema = v.object({
  lesson: v.optional(v.string()),
  exercise: v.optional(exercise),
  resume: v.optional(resumeSchema),
  drafts: v.record(v.string(), v.object({ presentation, response: responseSchema })),
});
export type ExerciseState = v.InferOutput<typeof exerciseStateSchema>;

/** Checks what arrived in the page. */
export function parseToExercisePage(data: unknown): Parsed<ToExercisePage> {
  return parsedMessage(toExercisePageSchema, data);
}

/** Checks what arrived in the host. */
export function parseFromExercisePage(data: unknown): Parsed<FromExercisePage> {
  return parsedMessage(fromExercisePageSchema, data);
}

/** Checks what the page kept; undefined when it does not fit. */
export function parseExerciseState(data: unknown): ExerciseState | undefined {
  const result = v.safeParse(exerciseStateSchema, data);
  return result.success ? result.output : undefined;
}
