import type { QuoteWindow } from './quote-window.ts';
import { RUN, scores } from './token-alignment.ts';

/** Tokens on each side of a bound to align again, to see whether it could be elsewhere. */
const BESIDE = 32;
/** How much worse an alignment may be and still count: less than a token at the end of a run. */
const SLACK = 8;
/** Pairs of tokens to compare for that; a bound with more around it stays unknown. */
const MOST = 250_000;

/** The possible counterparts of a pattern's tokens in a text, near one of its bounds. */
export interface Counterparts {
  /** Indices of the text's tokens that are a token's counterpart in any nearly optimal alignment. */
  of(token: number): readonly number[];
  /** Whether a token has one in every nearly optimal alignment. */
  isSure(token: number): boolean;
}

const unknown: Counterparts = { of: () => [], isSure: () => false };

/**
 * Aligns the tokens around a bound again, from both ends, to know every alignment as good as the one found.
 *
 * @param pairs the alignment found
 */
export function counterparts(
  { ids }: QuoteWindow,
  text: Int32Array,
  pairs: Int32Array,
  bound: number,
): Counterparts {
  let low = Math.max(0, bound - BESIDE);
  while (low > 0 && (pairs[low] ?? -1) < 0) low--;
  let high = Math.min(ids.length, bound + BESIDE);
  while (high < ids.length && (pairs[high - 1] ?? -1) < 0) high++;
  const begin = (pairs[low] ?? -1) >= 0 ? (pairs[low] ?? 0) : Math.max(0, least(pairs) - BESIDE);
  const end =
    (pairs[high - 1] ?? -1) >= 0
      ? (pairs[high - 1] ?? 0) + 1
      : Math.min(text.length, (pairs.findLast((pair) => pair >= 0) ?? 0) + BESIDE);
  const pattern = ids.slice(low, high);
  const part = text.slice(begin, Math.max(begin, end));
  const columns = part.length + 1;
  if (pattern.length * columns > MOST) return unknown;
  const ahead = scores(pattern, part);
  const back = scores(pattern.slice().reverse(), part.slice().reverse());
  const last = pattern.length * columns + part.length;
  const best = Math.max(ahead.match[last] ?? 0, ahead.other[last] ?? 0);
  const known = new Map<number, readonly number[]>();
  return {
    of(token) {
      const seen = known.get(token);
      if (seen) return seen;
      const found: number[] = [];
      const i = token - low;
      if (i >= 0 && i < pattern.length)
        for (let j = 0; j < part.length; j++) if (pairsWith(i, j)) found.push(begin + j);
      known.set(token, found);
      return found;
    },
    isSure(token) {
      const i = token - low;
      for (let j = 0; j < columns; j++) {
        const here = i * columns + j;
        const there = (pattern.length - i - 1) * columns + (part.length - j);
        const without =
          Math.max(ahead.match[here] ?? 0, ahead.other[here] ?? 0) +
          Math.max(back.match[there] ?? 0, back.other[there] ?? 0);
        if (without >= best - SLACK) return false;
      }
      return true;
    },
  };

  /** Whether two tokens are a pair in a nearly optimal alignment. */
  function pairsWith(i: number, j: number): boolean {
    if (pattern[i] !== part[j]) return false;
    const before = ahead.match[(i + 1) * columns + j + 1] ?? 0;
    const there = (pattern.length - i - 1) * columns + (part.length - j - 1);
    return before + Math.max(back.other[there] ?? 0, (back.match[there] ?? 0) + RUN) >= best - SLACK;
  }
}

function least(pairs: Int32Array): number {
  return pairs.find((pair) => pair >= 0) ?? 0;
}
