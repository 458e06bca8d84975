import * as v from 'valibot';

/**
 * A place in a text by its words: the TextQuoteSelector of the W3C Web Annotation Data Model, section 4.2.4. White
 * space is collapsed, so that wrapping lines anew changes nothing.
 */
export const textQuoteSchema = v.object({
  exact: v.string(),
  /** What stood before it. Empty at the beginning of the text. */
  prefix: v.string(),
  /** What stood behind it. Empty at the end of the text. */
  suffix: v.string(),
  /**
   * Whether the text then held the same words, or nearly the same, in another place too. Where it did, a rewording
   * cannot be told from the other place. Ours, not W3C's; where it is missing, only the very words are looked for.
   */
  others: v.optional(v.picklist(['none', 'similar', 'same'])),
});

export type TextQuote = Readonly<v.InferInput<typeof textQuoteSchema>>;
