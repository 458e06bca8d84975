import { type Candidate, candidates } from './candidates.ts';
import { chosenPlace, isRival, isWhole, NEWCOMER, RIVAL_KEPT, sharedByRivals } from './chosen-place.ts';
import { type CollapsedText, collapseText } from './collapsed-text.ts';
import { quoteBounds } from './quote-bounds.ts';
import { BEGINNING, ENDING, LONGEST_CONTEXT, type QuoteWindow, quoteWindow } from './quote-window.ts';
import type { TextQuote } from './text-quote.ts';
import { indexTokens } from './token-index.ts';
import { createVocabulary, type Tokens, tokenize, type Vocabulary } from './tokens.ts';

const MARK = /\p{M}|\u200d|[\ufe0e\ufe0f]/u;
/** Vowels and finals of decomposed Hangul. */
const CONTINUES = /[\u1160-\u11ff]/;

/** The place of a quote in a text. */
export interface Anchor {
  /** First UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset after the last unit. */
  readonly end: number;
  /** 1 if the words are the same, less if they changed. */
  readonly likeness: number;
}

/** Describes places of a text by their words, and finds places that were described in an earlier version of it. */
export interface AnchorText {
  /** Returns the quote of a span, in UTF-16 offsets; `undefined` if the span contains no words. */
  quote(start: number, end: number): TextQuote | undefined;
  /**
   * Returns the current place of a quote; `undefined` if it is gone or ambiguous: then it is an orphan, for the student
   * to place.
   */
  find(quote: TextQuote): Anchor | undefined;
}

/** UTF-16 units of context on each side, and for words that only the context distinguishes. */
const CONTEXT = 32;
const LONG_CONTEXT = 96;
/** Words by which the context must distinguish a place from all others, if possible. */
const APART = 3;
/** Words at each end of a long quote that must be unique. */
const END = 8;
/** Share of quote and context together from which another place is similar. */
const LIKE_WINDOW = 0.5;
/** Places to compare, and pairs of words to look up for that: when making a quote, and when finding it. */
const MAKING = { most: 16, votes: 65_536 };
const FINDING = { most: 8, votes: 2048 };

/** @param source the whole passage: a place outside it cannot be distinguished from the quoted one */
export function createAnchorText(source: string): AnchorText {
  const vocabulary = createVocabulary();
  const tokens = withEnds(tokenize(source, vocabulary.add), source.length, vocabulary);
  const index = indexTokens(tokens.ids);
  let collapsed: CollapsedText | undefined;

  function quote(from: number, to: number): TextQuote | undefined {
    const words = source.slice(from, to);
    if (words.trim() === '') return undefined;
    const first = wholeCharacter(source, from + words.length - words.trimStart().length, -1);
    const last = wholeCharacter(source, from + words.trimEnd().length, 1);
    collapsed ??= collapseText(source);
    const place = { start: collapsed.collapsed(first), end: collapsed.collapsed(last) };
    const begin = firstAbove(tokens.ends, first);
    const except = indices(begin, firstAbove(tokens.starts, last - 1) - begin);
    const short = described(collapsed.text, place, CONTEXT, except);
    if (short.others === 'none') {
      const { exact, prefix, suffix, others } = short;
      return { exact, prefix, suffix, others };
    }
    let context = LONG_CONTEXT;
    let made = described(collapsed.text, place, context, except);
    while (made.apart < APART && context < LONGEST_CONTEXT) {
      context = Math.min(2 * context, LONGEST_CONTEXT);
      const longer = described(collapsed.text, place, context, except);
      // Words repeated close by are distinguished by the text between them, not by context.
      if (longer.apart <= made.apart) break;
      made = longer;
    }
    return { ...made, others: short.others };
  }

  /** A quote with that much context, and what in the text resembles it. */
  function described(
    text: string,
    { start, end }: Stretch,
    context: number,
    except: Int32Array,
  ): TextQuote & { readonly others: 'none' | 'similar' | 'same'; readonly apart: number } {
    const exact = text.slice(start, end);
    const prefix = text.slice(wholeCharacter(text, Math.max(0, start - context), 1), start);
    const suffix = text.slice(end, wholeCharacter(text, Math.min(text.length, end + context), -1));
    const window = quoteWindow({ exact, prefix, suffix }, vocabulary.find);
    const places = candidates(window, tokens.ids, index, {
      ...MAKING,
      shared: RIVAL_KEPT * (window.to - window.from),
      except,
    });
    const size = window.ids.length;
    const isTwice = text.indexOf(exact) !== text.lastIndexOf(exact);
    const rivals = places.filter(({ solid }) => solid >= RIVAL_KEPT);
    const ends = twinEnds(window, indices((except[0] ?? 0) - window.from, size));
    const isLike =
      rivals.length > 0 ||
      places.some(({ solid, lost }) => solid > 0.25 && size - lost >= LIKE_WINDOW * size) ||
      (isLong(window) && ends.some(({ twin }) => twin !== undefined));
    const others = isTwice || rivals.some(({ kept }) => kept === 1) ? 'same' : isLike ? 'similar' : 'none';
    const apart = Math.min(size - (window.to - window.from), ...rivals.map(({ lost }) => lost));
    return { exact, prefix, suffix, others, apart, endsApart: [toTwin(ends[0]), toTwin(ends[1])] };
  }

  function find(wanted: TextQuote): Anchor | undefined {
    const window = quoteWindow(wanted, vocabulary.find);
    if (window.from === window.to) return undefined;
    const shared = sharedByRivals(wanted, window);
    const chosen = chosenPlace(wanted, window, candidates(window, tokens.ids, index, { ...FINDING, shared }));
    if (!chosen) return undefined;
    if (couldBeApart(wanted, window, chosen)) return undefined;
    const bounds = quoteBounds(source, tokens, window, chosen);
    return bounds && { ...bounds, likeness: chosen.kept };
  }

  /** Whether a quote may just as well start or end elsewhere, where words like its first or last ones occur too. */
  function couldBeApart(
    { others, endsApart }: TextQuote,
    window: QuoteWindow,
    { pairs }: Candidate,
  ): boolean {
    if (!isLong(window) && !endsApart) return false;
    // If there were others from the start, there may also have been others of the ends: only nearer ones are new.
    const isAsItWas = others !== 'none' && isWhole(pairs, 0, window.ids.length);
    const isAnyTwin = isLong(window) && !isAsItWas;
    return twinEnds(window, pairs).some(
      ({ twin }, at) => twin !== undefined && (isAnyTwin || twin < NEWCOMER * (endsApart?.[at] ?? 0)),
    );
  }

  /**
   * The first and the last words of a quote, each with the context beside it.
   *
   * @param own the text's tokens for the window, one for each
   */
  function twinEnds({ ids, from, to }: QuoteWindow, own: Int32Array): [End, End] {
    const size = Math.min(END, Math.ceil((to - from) / 2));
    const whole = { begins: false, ends: false, first: undefined, last: undefined };
    const twin = (window: QuoteWindow, except: Int32Array): End => {
      const search = { ...FINDING, shared: RIVAL_KEPT * size, except };
      const lost = candidates(window, tokens.ids, index, search)
        .filter(isRival)
        .map((place) => place.lost);
      return { size: window.ids.length, twin: lost.length > 0 ? Math.min(...lost) : undefined };
    };
    return [
      twin(
        { ids: ids.subarray(0, from + size), from, to: from + size, ...whole },
        own.subarray(0, from + size),
      ),
      twin({ ids: ids.subarray(to - size), from: 0, to: size, ...whole }, own.subarray(to - size)),
    ];
  }

  return Object.freeze({ quote, find });
}

/** Whether a quote is long enough that one end of it identifies its place. */
function isLong({ from, to }: QuoteWindow): boolean {
  return to - from > 2 * END;
}

/** An end of a quote with the context beside it, in tokens. */
interface End {
  readonly size: number;
  /** How many of them the most similar place lacks; `undefined` if there is none. */
  readonly twin: number | undefined;
}

function toTwin({ twin, size }: End): number {
  return twin ?? size;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text between its start and end markers, at which a quote may be. */
function withEnds({ ids, starts, ends }: Tokens, length: number, { add }: Vocabulary): Tokens {
  const between = (first: number, values: Int32Array, last: number): Int32Array => {
    const all = new Int32Array(values.length + 2);
    all[0] = first;
    all.set(values, 1);
    all[values.length + 1] = last;
    return all;
  };
  return {
    ids: between(add(BEGINNING), ids, add(ENDING)),
    starts: between(0, starts, length),
    ends: between(0, ends, length),
  };
}

function indices(from: number, count: number): Int32Array {
  return Int32Array.from({ length: Math.max(0, count) }, (_, i) => from + i);
}

/** Index of the first of ascending values that is above a limit. */
function firstAbove(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns the offset, moved by steps if it would split a surrogate pair or a letter and its marks. */
function wholeCharacter(text: string, offset: number, step: -1 | 1): number {
  let at = offset;
  while (at > 0 && at < text.length && isInCharacter(text, at)) at += step;
  return at;
}

function isInCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const behind = text.codePointAt(offset) ?? 0;
  if (before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000) return true;
  const unit = String.fromCodePoint(behind);
  return MARK.test(unit) ? !/\s/.test(text[offset - 1] ?? ' ') : CONTINUES.test(unit);
}
