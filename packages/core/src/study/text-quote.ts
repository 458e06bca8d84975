import * as v from 'valibot';

/** Longest context on one side, in UTF-16 units: ten times what is ever written. Who reads more would compare for hours. */
const LONGEST_CONTEXT = 1000;
const context = v.pipe(v.string(), v.maxLength(LONGEST_CONTEXT));

/**
 * A place in a text by its words: the TextQuoteSelector of the W3C Web Annotation Data Model, section 4.2.4. White
 * space is collapsed, so that wrapping lines anew changes nothing.
 */
export const textQuoteSchema = v.object({
  exact: v.string(),
  /** What stood before it. Empty at the beginning of the text. */
  prefix: context,
  /** What stood behind it. Empty at the end of the text. */
  suffix: context,
  /**
   * Whether the text then held the same words, or nearly the same, in another place too. Where it did, a rewording
   * cannot be told from the other place. Ours, not W3C's; where it is missing, only the very words are looked for.
   */
  others: v.optional(v.picklist(['none', 'similar', 'same'])),
});

export type TextQuote = Readonly<v.InferInput<typeof textQuoteSchema>>;
