import * as v from 'valibot';

const index = v.pipe(v.number(), v.integer());
const indexes = v.pipe(v.array(index), v.readonly());
const texts = v.pipe(v.array(v.string()), v.readonly());

/**
 * A student's response to an exercise, by type: plain JSON, kept in the study record. Every index counts from 0 in the
 * author's order, whatever order the student saw.
 */
export const responseSchema = v.variant('type', [
  /** Indexes of the options picked, in any order. */
  v.object({ type: v.literal('choice'), picked: indexes }),
  /** Indexes of the entries, groups flattened, in the student's order. A missing entry is not placed. */
  v.object({ type: v.literal('order'), entries: indexes }),
  /** For each row the index of its value among `rightValues`, or `null` if none is chosen. */
  v.object({ type: v.literal('match'), values: v.pipe(v.array(v.nullable(index)), v.readonly()) }),
  /** A text for each gap, empty if not filled in. */
  v.object({ type: v.literal('cloze'), gaps: texts }),
  v.object({ type: v.literal('short'), text: v.string() }),
  /** The words selected, as the passage shows them. */
  v.object({ type: v.literal('evidence'), quotation: v.string() }),
  v.object({
    type: v.literal('argument'),
    claim: v.string(),
    quotations: texts,
    reasoning: v.string(),
  }),
  v.object({ type: v.literal('essay'), text: v.string() }),
]);

/** A response to an exercise of any type. */
export type Response = v.InferOutput<typeof responseSchema>;

/** A response to an exercise of one type. */
export type ResponseTo<T extends Response['type']> = Extract<Response, { type: T }>;
