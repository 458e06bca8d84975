import { type Candidate, isInRun } from './candidates.ts';
import type { QuoteWindow } from './quote-window.ts';
import type { TextQuote } from './text-quote.ts';

/** How many of its own words a quote must have kept, 0..1. */
const KEPT = 2 / 3;
/**
 * Share of the words from which another place may be the quote's too; with context on both sides, from the second on.
 */
export const RIVAL_KEPT = 0.5;
const RIVAL_KEPT_IN_CONTEXT = 0.25;
/** How much context must occur on one side, and from how much another place has it too. */
const CONTEXT_LIKE = 0.6;
const CONTEXT_RIVAL = 0.4;
/** How much of it on both sides, if there were others: deleting the text between two of them makes one of them. */
const CONTEXT_BOTH = 0.3;
/** The same if an edit would have had to bring another place's words to this one's context. */
const CONTEXT_OF_TWIN = 0.4;
/** Fewer or shorter words may occur anywhere by chance, and need context. */
const ALONE_WORDS = 5;
const ALONE_UNITS = 16;
/** Share of the context from which it distinguishes other places even after edits. */
const DISTINCT = 0.5;
const VERY_DISTINCT = 0.6;
/** A newer place that is more similar to the quote than any was leaves none. */
export const NEWCOMER = 0.75;
/** Fewer changed words need the context of both sides. */
const FEW = 6;
/** Tokens that may have been inserted between words and their context. */
const BESIDE = 3;
/** Tokens by which context may have moved nearer or further away. */
const NEAR = 12;
/** Fewest tokens of context that are significant, unless the text has no more on that side. */
const LEAST = 3;
const SENTENCE_END = /[.!?…。！？।॥؟۔:;][\p{Pe}\p{Pf}\p{Po}"']*\s*$/u;

/**
 * Returns the one of several places that a quote came from; `undefined` if an edit may just as well have made it from
 * another. If the words were unique, they decide, and the context of any other place counts against it. If there were
 * others, the whole window decides: a place that lacks fewer words than half of what the nearest of the others lacked
 * cannot have been made from that one by as few edits (the radius up to which a code corrects errors; R. W. Hamming,
 * "Error detecting and error correcting codes", Bell System Technical Journal 29, 1950).
 */
export function chosenPlace(
  quote: TextQuote,
  window: QuoteWindow,
  places: readonly Candidate[],
): Candidate | undefined {
  return quote.others === 'none' ? byWords(quote, window, places) : byWindow(quote, window, places);
}

/** How many tokens of the window another place must share to count against the chosen one. */
export function sharedByRivals({ others, apart }: TextQuote, { ids, from, to }: QuoteWindow): number {
  const own = RIVAL_KEPT * (to - from);
  if (others === 'none') return own + CONTEXT_RIVAL * Math.min(from, ids.length - to);
  return Math.max(own, apart === undefined ? 0 : ids.length - NEWCOMER * apart);
}

function byWords(quote: TextQuote, window: QuoteWindow, places: readonly Candidate[]): Candidate | undefined {
  const context = ({ before, after }: Candidate): number => before + after;
  const best = places
    .filter(({ kept }) => kept >= KEPT)
    .reduce<Candidate | undefined>((a, b) => {
      if (!a) return b;
      return context(b) > context(a) || (context(b) === context(a) && b.kept > a.kept) ? b : a;
    }, undefined);
  if (!best) return undefined;
  if (places.some((other) => other !== best && isRival(other))) return undefined;
  if (hasContext(window, best)) return best;
  const twins = places.filter(({ solid }) => solid >= RIVAL_KEPT).length > 1;
  return !twins && standsAlone(quote, window, best) ? best : undefined;
}

/** Whether a place has as much of the words and context as an edit may have left. */
export function isRival({ solid, before, after }: Candidate): boolean {
  return (
    (solid >= RIVAL_KEPT && Math.max(before, after) >= CONTEXT_RIVAL) ||
    (solid >= RIVAL_KEPT_IN_CONTEXT && Math.min(before, after) >= CONTEXT_LIKE)
  );
}

/**
 * Whether the context of one side is there, right beside the words. If words have changed, it must continue from them
 * without a gap, or some of the other side must be there as well: sentences of one pattern share that much by chance.
 * If few words have changed, the context of both sides must be there, right up to the words.
 */
function hasContext(window: QuoteWindow, { pairs }: Candidate): boolean {
  const { ids, from, to } = window;
  const isChanged = !isWhole(pairs, from, to);
  const isFew = isChanged && to - from < FEW;
  const more = isFew ? 1 : BESIDE;
  const [before, after] = sides(window, { pairs });
  const isBefore =
    before >= CONTEXT_LIKE && isWithin(pairs, nearest(pairs, from - 1, -1), nearest(pairs, from, 1), more);
  const isAfter =
    after >= CONTEXT_LIKE && isWithin(pairs, nearest(pairs, to - 1, -1), nearest(pairs, to, 1), more);
  if (isFew)
    return (
      isBefore &&
      isAfter &&
      from > 0 &&
      to < ids.length &&
      (pairs[from - 1] ?? -1) >= 0 &&
      (pairs[to] ?? -1) >= 0
    );
  if (!isChanged) return isBefore || isAfter;
  // A place with only one side of the context must not have grown much as well.
  const [first, last] = [nearest(pairs, from, 1), nearest(pairs, to - 1, -1)];
  const isGrown = (pairs[last] ?? 0) - (pairs[first] ?? 0) > last - first + NEAR;
  return (
    (isBefore && (after >= CONTEXT_BOTH || (!isGrown && inRow(pairs, from, -1) >= CONTEXT_LIKE * from))) ||
    (isAfter &&
      (before >= CONTEXT_BOTH || (!isGrown && inRow(pairs, to - 1, 1) >= CONTEXT_LIKE * (ids.length - to))))
  );
}

/** Counts the tokens in a row with one, starting at it, in a direction. */
function inRow(pairs: Int32Array, token: number, step: 1 | -1): number {
  let count = 0;
  while ((pairs[token + step * count] ?? -1) >= 0) {
    if (pairs[token + step * (count + 1)] !== (pairs[token + step * count] ?? 0) + step) break;
    count++;
  }
  return count;
}

/** How much of the context before and after is about as far from the words as before, 0..1. */
function sides(
  { ids, from, to, begins, ends }: QuoteWindow,
  { pairs }: Pick<Candidate, 'pairs'>,
): [before: number, after: number] {
  return [
    near(pairs, 0, from, nearest(pairs, from, 1), begins),
    near(pairs, to, ids.length, nearest(pairs, to - 1, -1), ends),
  ];
}

/** Whether no more was inserted between two tokens than was deleted. */
function isWithin(pairs: Int32Array, a: number, b: number, more: number): boolean {
  if (a < 0 || b >= pairs.length) return false;
  return (
    Math.abs((pairs[b] ?? 0) - (pairs[a] ?? 0) - (b - a)) <= more ||
    (pairs[b] ?? 0) - (pairs[a] ?? 0) <= b - a
  );
}

/**
 * Share of the tokens in a range, unless too few, that are in runs and about as far from a token of the quote as
 * before.
 */
function near(pairs: Int32Array, from: number, to: number, token: number, isAll: boolean): number {
  const shift = (pairs[token] ?? 0) - token;
  let count = 0;
  for (let i = from; i < to; i++)
    if (isInRun(pairs, i) && Math.abs((pairs[i] ?? 0) - i - shift) <= NEAR) count++;
  return to > from ? count / Math.max(to - from, isAll ? 0 : LEAST) : 0;
}

/** Index of the nearest token with a counterpart, starting at one, in a direction. */
function nearest(pairs: Int32Array, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < pairs.length && (pairs[at] ?? -1) < 0) at += step;
  return at;
}

/** Whether words were moved without their surroundings: whole, unchanged sentences. */
function standsAlone({ exact, prefix, suffix }: TextQuote, window: QuoteWindow, place: Candidate): boolean {
  if (window.to - window.from < ALONE_WORDS || exact.length < ALONE_UNITS) return false;
  const begins = prefix.trim() === '' || SENTENCE_END.test(prefix);
  const ends = suffix.trim() === '' || SENTENCE_END.test(exact);
  return begins && ends && isWhole(place.pairs, window.from, window.to);
}

function byWindow(
  quote: TextQuote,
  window: QuoteWindow,
  places: readonly Candidate[],
): Candidate | undefined {
  const { others, apart } = quote;
  const { ids, from, to } = window;
  const best = places.reduce<Candidate | undefined>((a, b) => (a && a.lost <= b.lost ? a : b), undefined);
  if (!best || best.kept < KEPT) return undefined;
  const size = ids.length;
  const context = size - (to - from);
  const closest = Math.min(
    ...places.filter((place) => place !== best && place.solid >= RIVAL_KEPT).map(({ lost }) => lost),
    size,
  );
  if (best.lost === 0 && isWhole(best.pairs, 0, size))
    return closest > 0 && closest >= NEWCOMER * (apart ?? 0) ? best : undefined;
  if (apart === undefined) {
    // Foreign, or from before the difference of the others was recorded: the remaining ones decide.
    if (!isWhole(best.pairs, from, to)) return undefined;
    if (others === undefined && closest === size && standsAlone(quote, window, best)) return best;
    return closest >= DISTINCT * context && best.lost <= Math.min(closest, context) / 4 ? best : undefined;
  }
  if (closest < NEWCOMER * apart || lacksTwin(window, best) || !hasContext(window, best)) return undefined;
  if (others === 'similar' && isWhole(best.pairs, from, to)) {
    // The words themselves decide, with the whole context of one side.
    if (isWhole(best.pairs, 0, to) || isWhole(best.pairs, from, size)) return best;
  }
  if (apart < DISTINCT * context || !sides(window, best).every((share) => share >= CONTEXT_OF_TWIN))
    return undefined;
  const most = apart >= VERY_DISTINCT * context ? apart / 2 - 1 : apart / 4;
  return best.lost <= most ? best : undefined;
}

/**
 * Whether the words of the quote also occurred in its context, with a neighbour of theirs, and are gone there: then
 * these may be those, and the quote's own are gone.
 */
function lacksTwin({ ids, from, to }: QuoteWindow, { pairs }: Candidate): boolean {
  const size = to - from;
  for (let at = 0; at + size <= ids.length; at++) {
    if (at === from || (ids[at - 1] !== ids[from - 1] && ids[at + size] !== ids[to])) continue;
    let same = 0;
    while (same < size && ids[at + same] === ids[from + same]) same++;
    if (same === size && !isWhole(pairs, at, at + size)) return true;
  }
  return false;
}

/** Whether tokens are still in a row as before. */
export function isWhole(pairs: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if ((pairs[i] ?? -1) < 0 || (pairs[i] ?? 0) - i !== (pairs[from] ?? 0) - from) return false;
  return true;
}
