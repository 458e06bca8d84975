import type { QuoteWindow } from './quote-window.ts';
import { alignTokens } from './token-alignment.ts';
import type { TokenIndex } from './token-index.ts';

/** A possible place of a quote. */
export interface Candidate {
  /** For each token of the window, the index of its counterpart in the text; -1 if it has none. */
  readonly pairs: Int32Array;
  /** The text's tokens that the quote itself covers. */
  readonly start: number;
  readonly end: number;
  /** How many of the quote's own tokens it has, 0..1. */
  readonly kept: number;
  /** The same for tokens in runs of two or more: single words occur anywhere. */
  readonly solid: number;
  /** How much of the context occurs before and after, in runs of two or more, 0..1. */
  readonly before: number;
  readonly after: number;
  /** How many tokens of the whole window it lacks. */
  readonly lost: number;
}

export interface Search {
  /** How many places to compare; those that share most come first. */
  readonly most: number;
  /** How many tokens of the window a place must share to matter; the first place is always returned. */
  readonly shared: number;
  /** How often a pair of tokens may occur in the whole text before the more common ones are skipped. */
  readonly votes: number;
  /** Tokens of the text that are not part of the quote. */
  readonly except?: Int32Array;
}

/** How often one diagonal is tried. */
const TURNS = 2;
/** The number of no token. */
const TAKEN = -2;
/** Tokens that a place shares with a window for each shared pair of neighbours, in short runs. */
const TOKENS = 2;
/** Largest shift between pairs that support the same place. */
const SHIFT = 8;
/** Tokens beside a window to examine: this much may have been inserted into it. */
const BESIDE = 24;

/**
 * Returns the places that share pairs of neighbouring tokens with a window, each with its best alignment that takes no
 * word of the quote from earlier ones. Time grows with the window, regardless of the text's length and repetitions.
 */
export function candidates(
  window: QuoteWindow,
  text: Int32Array,
  index: TokenIndex,
  { most, shared, votes, except }: Search,
): Candidate[] {
  const found: Candidate[] = [];
  const taken = new Set<number>(except);
  for (const diagonal of diagonals(window, index, shared, votes).slice(0, 2 * most)) {
    // The best alignment near a diagonal may be beside it; the diagonal itself is then another place.
    for (let turn = 0; turn < TURNS && found.length < most; turn++) {
      if (found.some(({ pairs }) => isOn(pairs, window, diagonal))) break;
      const candidate = candidateAt(window, text, diagonal, taken);
      if (!candidate) break;
      found.push(candidate);
      for (let i = window.from; i < window.to; i++) taken.add(candidate.pairs[i] as number);
    }
  }
  return found;
}

/** Where the window would start, sorted by supporting pairs of tokens; after the first, only those with enough. */
function diagonals({ ids }: QuoteWindow, index: TokenIndex, shared: number, votes: number): number[] {
  const seeds: { readonly at: number; readonly count: number }[] = [];
  for (let at = 0; at + 1 < ids.length; at++) {
    const count = index.count(ids[at] as number, ids[at + 1] as number);
    if (count > 0 && count <= votes) seeds.push({ at, count });
  }
  seeds.sort((a, b) => a.count - b.count);
  const counts = new Map<number, number>();
  let left = votes;
  for (const { at, count } of seeds) {
    left -= count;
    if (left < 0) break;
    for (const place of index.places(ids[at] as number, ids[at + 1] as number))
      counts.set(place - at, (counts.get(place - at) ?? 0) + 1);
  }
  const near = Int32Array.from(counts.keys()).sort();
  const least = Math.max(2, Math.min(shared / TOKENS, votes / 16));
  const ranked: { readonly diagonal: number; readonly own: number; readonly all: number }[] = [];
  let [low, high, all] = [0, 0, 0];
  for (const diagonal of near) {
    while (high < near.length && (near[high] as number) <= diagonal + SHIFT)
      all += counts.get(near[high++] as number) ?? 0;
    while ((near[low] as number) < diagonal - SHIFT) all -= counts.get(near[low++] as number) ?? 0;
    ranked.push({ diagonal, own: counts.get(diagonal) ?? 0, all });
  }
  ranked.sort((a, b) => b.own - a.own || b.all - a.all || a.diagonal - b.diagonal);
  return ranked.filter((one, rank) => rank === 0 || one.all >= least).map(({ diagonal }) => diagonal);
}

/** Whether the quote itself is already on a diagonal. */
function isOn(pairs: Int32Array, { from, to }: QuoteWindow, diagonal: number): boolean {
  for (let i = from; i < to; i++) if ((pairs[i] ?? -1) >= 0 && (pairs[i] ?? 0) - i === diagonal) return true;
  return false;
}

function candidateAt(
  window: QuoteWindow,
  text: Int32Array,
  diagonal: number,
  taken: ReadonlySet<number>,
): Candidate | undefined {
  const { ids, from, to } = window;
  const beside = BESIDE + (ids.length >> 1);
  const begin = Math.max(0, diagonal - beside);
  const region = text.slice(begin, Math.max(begin, diagonal + ids.length + beside));
  if (taken.size > 0) for (let i = 0; i < region.length; i++) if (taken.has(begin + i)) region[i] = TAKEN;
  const pairs = standsAt(ids, region, diagonal - begin) ?? alignTokens(ids, region, window);
  let start = -1;
  let end = -1;
  let own = 0;
  let lost = 0;
  for (let i = 0; i < ids.length; i++) {
    const pair = pairs[i] ?? -1;
    if (pair < 0) {
      lost++;
      continue;
    }
    pairs[i] = pair + begin;
    if (i < from || i >= to) continue;
    own++;
    if (start < 0) start = pair + begin;
    end = pair + begin + 1;
  }
  if (start < 0) return undefined;
  return {
    pairs,
    start,
    end,
    kept: own / (to - from),
    solid: inRuns(pairs, from, to),
    before: inRuns(pairs, 0, from),
    after: inRuns(pairs, to, ids.length),
    lost,
  };
}

/** Returns the pairs where the window is unchanged. */
function standsAt(ids: Int32Array, region: Int32Array, at: number): Int32Array | undefined {
  if (at < 0 || at + ids.length > region.length) return undefined;
  for (let i = 0; i < ids.length; i++) if (ids[i] !== region[at + i]) return undefined;
  return Int32Array.from(ids, (_, i) => at + i);
}

/** Share of the tokens in a range that have a counterpart next to a neighbour's. */
function inRuns(pairs: Int32Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (isInRun(pairs, i)) count++;
  return to > from ? count / (to - from) : 0;
}

/** Whether a token has a counterpart next to that of the token before or after. */
export function isInRun(pairs: Int32Array, i: number): boolean {
  const pair = pairs[i] ?? -1;
  return pair >= 0 && (pairs[i - 1] === pair - 1 || pairs[i + 1] === pair + 1);
}
