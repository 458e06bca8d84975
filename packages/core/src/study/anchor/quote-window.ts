import type { TextQuote } from './text-quote.ts';
import { foldWord, tokenize, type Vocabulary } from './tokens.ts';

/** A quote with the context on both sides, as tokens. */
export interface QuoteWindow {
  readonly ids: Int32Array;
  /** Index of the quote's first token, and the index after its last one. */
  readonly from: number;
  readonly to: number;
  /** Whether the text started before the quote, or ended after it. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** The first and the last token of the quote, if it starts or ends inside them. */
  readonly first: CutWord | undefined;
  readonly last: CutWord | undefined;
}

/** A word and the offset at which a quote cuts it. */
export interface CutWord {
  readonly word: string;
  readonly at: number;
}

/** The start and end of a text, as words that no text can contain. */
export const BEGINNING = ' <';
export const ENDING = ' >';

/** UTF-16 units of context to read on each side; text further away adds nothing. */
export const LONGEST_CONTEXT = 400;
/** A context shorter than any that we write ends where the text ended, not inside a word. */
const SHORTEST_CONTEXT = 32;
/** UTF-16 units of a word to compare letter by letter. */
const LONGEST_WORD = 100;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

export function quoteWindow(quote: TextQuote, numberOf: Vocabulary['find']): QuoteWindow {
  const prefix = quote.prefix.slice(-LONGEST_CONTEXT);
  const suffix = quote.suffix.slice(0, LONGEST_CONTEXT);
  const whole = prefix + quote.exact + suffix;
  const end = prefix.length + quote.exact.length;
  const { ids, starts, ends: stops } = tokenize(whole, numberOf);
  let from = 0;
  while (from < ids.length && (stops[from] ?? 0) <= prefix.length) from++;
  let to = from;
  while (to < ids.length && (starts[to] ?? 0) < end) to++;
  const cut = (index: number, offset: number): CutWord | undefined => {
    const start = starts[index] ?? offset;
    const stop = stops[index] ?? offset;
    return start < offset && offset < stop
      ? { word: whole.slice(start, stop), at: offset - start }
      : undefined;
  };
  // The outermost word of a context may be partial.
  const skipped = isCut(prefix, prefix[0]) && from > 0 ? 1 : 0;
  const dropped = isCut(suffix, suffix.at(-1)) && to < ids.length ? 1 : 0;
  const begins = prefix.trim() === '';
  const ends = suffix.trim() === '';
  const inner = ids.subarray(skipped, ids.length - dropped);
  const tokens = new Int32Array(inner.length + (begins ? 1 : 0) + (ends ? 1 : 0));
  tokens.set(inner, begins ? 1 : 0);
  if (begins) tokens[0] = numberOf(BEGINNING);
  if (ends) tokens[tokens.length - 1] = numberOf(ENDING);
  const shift = (begins ? 1 : 0) - skipped;
  return {
    ids: tokens,
    begins,
    ends,
    from: from + shift,
    to: to + shift,
    first: from < to ? cut(from, prefix.length) : undefined,
    last: from < to ? cut(to - 1, end) : undefined,
  };
}

function isCut(context: string, outermost: string | undefined): boolean {
  return context.length >= SHORTEST_CONTEXT && outermost !== undefined && LETTER.test(outermost);
}

/** The offset at which another spelling of a cut word is cut; `undefined` if it cannot be divided that way. */
export function cutIn(word: string, cut: CutWord): number | undefined {
  if (word === cut.word) return cut.at;
  if (word.length > LONGEST_WORD) return undefined;
  const before = foldWord(cut.word.slice(0, cut.at));
  const after = foldWord(cut.word.slice(cut.at));
  for (let at = word.length - 1; at > 0; at--)
    if (foldWord(word.slice(0, at)) === before && foldWord(word.slice(at)) === after) return at;
  return undefined;
}
