import * as v from 'valibot';

/**
 * Longest context on one side, in UTF-16 units: ten times the longest ever written. Reading more would take hours to
 * compare.
 */
const LONGEST_CONTEXT = 1000;
const context = v.pipe(v.string(), v.maxLength(LONGEST_CONTEXT));

/**
 * A place in a text by its words: the TextQuoteSelector of the W3C Web Annotation Data Model, section 4.2.4. White
 * space is collapsed, so that rewrapping lines changes nothing.
 */
export const textQuoteSchema = v.object({
  exact: v.string(),
  /** The text before it. Empty at the start of the text. */
  prefix: context,
  /** The text after it. Empty at the end of the text. */
  suffix: context,
  /**
   * Whether the text then had the same words, or similar words in a similar context, in another place too: then only
   * the context can distinguish them. Ours, not W3C's; if missing, only the exact words are searched.
   */
  others: v.optional(v.picklist(['none', 'similar', 'same'])),
  /**
   * If there were others: how many words of prefix, quote and suffix the most similar one lacked. That many would have
   * to change to mistake it for this place. Ours, not W3C's; older records lack it.
   */
  apart: v.optional(v.number()),
  /** The same for the first words, at most eight, with the prefix, and for the last ones with the suffix. */
  endsApart: v.optional(v.tuple([v.number(), v.number()])),
});

export type TextQuote = Readonly<v.InferInput<typeof textQuoteSchema>>;
