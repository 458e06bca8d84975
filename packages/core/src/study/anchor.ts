import { type ApproximateMatch, approximateMatches } from './approximate-match.ts';
import { type CollapsedText, collapseText } from './collapsed-text.ts';
import { contextLikeness } from './context-likeness.ts';
import { quoteBounds } from './quote-bounds.ts';
import { similarWindows } from './similar-windows.ts';
import type { TextQuote } from './text-quote.ts';

/** Where a quote stands in a text. */
export interface Anchor {
  /** First UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset after the last unit. */
  readonly end: number;
  /** 1 where the words are the same, less where they changed. */
  readonly likeness: number;
}

/** Describes places of one text by their words, and finds places that were described in an earlier state of it. */
export interface AnchorText {
  /** The quote of a span, in UTF-16 offsets; `undefined` where the span holds no words. */
  quote(start: number, end: number): TextQuote | undefined;
  /**
   * Where a quote stands now; `undefined` where it has gone, and where it could be any of several places: it is then
   * an orphan, for the student to place.
   */
  find(quote: TextQuote): Anchor | undefined;
}

/** UTF-16 units of context on each side. */
const CONTEXT = 32;
/** The same for words that stand in several places, which only the context tells apart. */
const LONG_CONTEXT = 96;
/** Words that are shorter may turn up anywhere by chance, and need context even where they stand once. */
const SHORT = 16;
/** Same words several times: how alike the context has to be, and how much more than anywhere else. */
const CONTEXT_LIKE = 0.6;
const CONTEXT_MARGIN = 0.15;
/** The same, if the words also stood elsewhere from the beginning: both sides have to speak for the place. */
const CONTEXT_ALIKE = 0.8;
/** Changed words: how much has to be left of them, and how much more than anywhere else. */
const WORDS_LIKE = 0.75;
const WORDS_MARGIN = 0.1;
/** Changed words: how alike the context has to be on one side at least. */
const SIDE_LIKE = 0.7;
/** Longer quotes are found by their two ends, so that the time does not grow with the square of the length. */
const LONGEST = 1000;
const END = 400;
/** Places that are compared; more say nothing that these do not. */
const PLACES = 64;
const WINDOWS = 8;

/** @param source the whole passage: a place outside it cannot be told from the quoted one */
export function createAnchorText(source: string): AnchorText {
  const collapsed: CollapsedText = collapseText(source);
  const { text } = collapsed;

  function quote(from: number, to: number): TextQuote | undefined {
    const words = source.slice(from, to);
    if (words.trim() === '') return undefined;
    const start = whole(collapsed.collapsed(from + words.length - words.trimStart().length), -1);
    const end = whole(collapsed.collapsed(from + words.trimEnd().length), 1);
    const exact = text.slice(start, end);
    const others = othersOf(exact, start, end);
    const context = others === 'same' ? LONG_CONTEXT : CONTEXT;
    const prefix = text.slice(whole(Math.max(0, start - context), 1), start);
    const suffix = text.slice(end, whole(Math.min(text.length, end + context), -1));
    return { exact, prefix, suffix, others };
  }

  function find(wanted: TextQuote): Anchor | undefined {
    const place = locate({
      ...wanted,
      exact: collapseText(wanted.exact).text,
      prefix: wanted.prefix.replace(/\s+/g, ' '),
      suffix: wanted.suffix.replace(/\s+/g, ' '),
    });
    if (!place) return undefined;
    const start = collapsed.original(place.start);
    // The end of a word, not the beginning of the next one.
    const end = collapsed.original(place.end - 1) + 1;
    return { start, end, likeness: place.likeness };
  }

  return Object.freeze({ quote, find });

  function locate(wanted: TextQuote): Anchor | undefined {
    if (wanted.exact === '') return undefined;
    const same = occurrences(wanted.exact);
    if (same.length > 0) return among(same, wanted);
    if (wanted.others !== 'none') return undefined;
    return wanted.exact.length > LONGEST ? byEnds(wanted) : reworded(wanted);
  }

  /** Of places with the very words, the one whose context speaks for it. */
  function among(starts: readonly number[], wanted: TextQuote): Anchor | undefined {
    const { length } = wanted.exact;
    const scored = starts
      .map((start) => {
        const { before, after } = contextLikeness(text, start, start + length, wanted);
        return { start, score: (before + after) / 2, side: Math.max(before, after) };
      })
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (!best) return undefined;
    if (length < SHORT && best.side < SIDE_LIKE) return undefined;
    if (wanted.others === 'same' && best.score < CONTEXT_ALIKE) return undefined;
    if (second && best.score < CONTEXT_LIKE) return undefined;
    if (second && best.score - second.score < CONTEXT_MARGIN) return undefined;
    return { start: best.start, end: best.start + length, likeness: 1 };
  }

  /** The one place whose words are nearly the same and whose context speaks for it. */
  function reworded(wanted: TextQuote): Anchor | undefined {
    const length = wanted.exact.length;
    const [best, second] = resembling(wanted.exact)
      .map((match) => ({ ...match, likeness: 1 - match.distance / length }))
      .sort((a, b) => a.distance - b.distance);
    if (!best || (second && best.likeness - second.likeness < WORDS_MARGIN)) return undefined;
    const { before, after } = contextLikeness(text, best.start, best.end, wanted);
    if (Math.max(before, after) < SIDE_LIKE) return undefined;
    const slack = Math.ceil(length * (1 - WORDS_LIKE));
    return { ...quoteBounds(text, best, wanted, slack), likeness: best.likeness };
  }

  function byEnds(wanted: TextQuote): Anchor | undefined {
    const { exact } = wanted;
    const first = locate({
      ...wanted,
      exact: exact.slice(0, END),
      suffix: exact.slice(END, END + CONTEXT),
    });
    const last = locate({
      ...wanted,
      exact: exact.slice(-END),
      prefix: exact.slice(-END - CONTEXT, -END),
    });
    if (!first || !last) return undefined;
    const change = Math.abs(last.end - first.start - exact.length) / exact.length;
    if (last.start < first.start || change > 1 - WORDS_LIKE) return undefined;
    return { start: first.start, end: last.end, likeness: 1 - change };
  }

  function othersOf(exact: string, start: number, end: number): 'none' | 'similar' | 'same' {
    if (occurrences(exact).length > 1) return 'same';
    // A long quote is found by its ends, so these are what must be unlike anything else.
    const looked = exact.length > LONGEST ? [exact.slice(0, END), exact.slice(-END)] : [exact];
    const elsewhere = looked.some((part) =>
      resembling(part).some((match) => match.end <= start || match.start >= end),
    );
    return elsewhere ? 'similar' : 'none';
  }

  /** Starts of places with the very words, from the first. */
  function occurrences(exact: string): number[] {
    const starts: number[] = [];
    for (let at = text.indexOf(exact); at >= 0 && starts.length < PLACES; at = text.indexOf(exact, at + 1))
      starts.push(at);
    return starts;
  }

  function resembling(exact: string): ApproximateMatch[] {
    const limit = Math.floor(exact.length * (1 - WORDS_LIKE));
    return similarWindows(text, exact, limit, WINDOWS).flatMap((window) =>
      approximateMatches(text.slice(window.start, window.end), exact, limit).map((match) => ({
        start: match.start + window.start,
        end: match.end + window.start,
        distance: match.distance,
      })),
    );
  }

  /** The offset, moved by one where it would cut a character in two. */
  function whole(offset: number, step: -1 | 1): number {
    const cut = /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
    return cut ? offset + step : offset;
  }
}
