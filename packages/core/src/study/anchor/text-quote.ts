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
   * Whether the text then held the same words, or words like these in a like context, in another place too: then only
   * the context can tell the places apart. Ours, not W3C's; where it is missing, only the very words are looked for.
   */
  others: v.optional(v.picklist(['none', 'similar', 'same'])),
  /**
   * Where there were others: how many words of prefix, quote and suffix the one most like it lacked. That many would
   * have to be changed to take it for this place. Ours, not W3C's; records from before it was written lack it.
   */
  apart: v.optional(v.number()),
  /** The same of the first words, at most eight, with the prefix, and of the last ones with the suffix. */
  endsApart: v.optional(v.tuple([v.number(), v.number()])),
});

export type TextQuote = Readonly<v.InferInput<typeof textQuoteSchema>>;
