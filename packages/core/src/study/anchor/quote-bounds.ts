import { type Candidate, isInRun } from './candidates.ts';
import { type Counterparts, counterparts } from './counterparts.ts';
import { type CutWord, cutIn, type QuoteWindow } from './quote-window.ts';
import type { Tokens } from './tokens.ts';

/** Tokens that may be gone at an end of a quote, and how many more may have replaced them. */
const GONE = 3;
const COME = 3;
/** In a quote of so few tokens, the last one left may be the one that was beside it. */
const FEW = 3;
/** Words in a row that do not occur by chance where others have changed. */
const HELD = 2;
/** A symbol, a single-letter word, or a part of a word in scripts without spaces. */
const CHARACTER = /^.$/u;
const WORD = /[\p{L}\p{N}]/u;
const SENTENCE_END = /^[.!?…。！？।॥؟۔]$/u;

/**
 * Returns where a quote starts and ends at a place, in UTF-16 offsets: with all its remaining words, insertions between
 * them, and replacements of its first or last words if the context reaches up to them. Insertions before the first or
 * after the last word are not part of the quote. `undefined` if a bound could just as well be elsewhere.
 */
export function quoteBounds(
  source: string,
  tokens: Tokens,
  window: QuoteWindow,
  { pairs }: Candidate,
): { readonly start: number; readonly end: number } | undefined {
  const { from, to, ids } = window;
  const first = outermost(counterparts(window, tokens.ids, pairs, from), from, to, 1);
  const last = outermost(counterparts(window, tokens.ids, pairs, to), to - 1, from - 1, -1);
  if (!first || !last || first.at > last.at) return undefined;
  const start = offset(first, window.first, tokens.starts);
  const end = offset(last, window.last, tokens.ends);
  return start === undefined || end === undefined || start >= end ? undefined : { start, end };

  function token(at: number): number | undefined {
    return tokens.ids[at];
  }

  function isSign(token: number): boolean {
    return !WORD.test(source.slice(tokens.starts[token], tokens.ends[token]));
  }

  function isSentenceEnd(token: number): boolean {
    return SENTENCE_END.test(source.slice(tokens.starts[token], tokens.ends[token]));
  }

  /** The offset of a token's edge, or inside it if the quote cut a word that is still there. */
  function offset({ at, isOwn }: Outermost, cut: CutWord | undefined, edges: Int32Array): number | undefined {
    if (!cut) return edges[at];
    const begin = tokens.starts[at] ?? 0;
    const inside = isOwn ? cutIn(source.slice(begin, tokens.ends[at]), cut) : undefined;
    return inside === undefined ? undefined : begin + inside;
  }

  /** The outermost token of the text that belongs to the quote, from one of its ends toward the other. */
  function outermost(
    { of, isSure }: Counterparts,
    edge: number,
    beyond: number,
    step: 1 | -1,
  ): Outermost | undefined {
    let gone = 0;
    while (edge + step * gone !== beyond && of(edge + step * gone).length === 0) gone++;
    const kept = edge + step * gone;
    const [at, other] = of(kept);
    if (gone > GONE || kept === beyond || at === undefined) return undefined;
    if (!isSure(kept)) {
      // Words of the quote and words beside it may have been the same. If many are missing, none belongs to the quote;
      // a symbol belongs to the word before it.
      const isOwn =
        (to - from > FEW && missing(pairs, edge - step, -step as 1 | -1) > GONE) ||
        (isSign(at) && pairs[edge + step] === at + step);
      if (gone > 0 || !isOwn) return undefined;
    }
    if (other !== undefined) {
      const own = pairs[edge] ?? -1;
      const isLeft = missing(pairs, edge - step, -step as 1 | -1) > GONE && pairs[edge + step] === own + step;
      if (gone === 0 && own >= 0 && isLeft && isHeld(edge, beyond, step)) return { at: own, isOwn: true };
      // They occur twice, since the insertion starts or ends the same way. It was hardly inserted after a symbol that
      // it starts or ends with itself, unless the word before the symbol is the same as well, nor before a sentence
      // that it ends before.
      const nearest = step > 0 ? Math.max(...of(kept)) : Math.min(...of(kept));
      const beside = token(nearest - step);
      const isDoubled = of(kept).some((one) => one !== nearest && token(one + step) === ids[edge + step]);
      const isOutside =
        (isSign(nearest) && !isDoubled) || (ids[edge - step] === beside && isSentenceEnd(nearest - step));
      const isWhole = edge + step === beyond || ids[edge + step] === token(nearest + step);
      return gone === 0 && isOutside && isWhole ? { at: nearest, isOwn: true } : undefined;
    }
    if (gone === 0) return isHeld(edge, beyond, step) ? { at, isOwn: true } : undefined;
    // Words of the quote were replaced, or only words beside it: the nearest one there tells how far it reaches.
    let outside = edge - step;
    while (outside >= 0 && outside < ids.length && of(outside).length === 0) outside -= step;
    const [limit, another] = of(outside);
    if (limit === undefined || another !== undefined) return undefined;
    const came = Math.abs(at - limit) - 1;
    const isNext = outside === edge - step;
    if (came === 0) {
      // A symbol that disappeared with its word leaves a gap in the context, as does a changed word: then more must
      // match on both sides of the bound.
      const least = isNext ? HELD : HELD + 1;
      const isHere =
        Math.abs(outside - edge) <= 2 && wordsInRow(outside) >= least && wordsInRow(kept) >= least;
      return isHere ? { at, isOwn: false } : undefined;
    }
    const isReplaced = isNext && came <= gone + COME;
    return isReplaced && isInRun(pairs, outside) && isInRun(pairs, kept)
      ? { at: limit + step, isOwn: false }
      : undefined;
  }

  /**
   * Whether the first or last word of a quote is in a row with others; the more was inserted between it and the rest of
   * the quote, the longer the row must be: a single word occurs anywhere.
   */
  function isHeld(edge: number, beyond: number, step: 1 | -1): boolean {
    const [low, high] = row(edge);
    const inner = step > 0 ? high : low;
    let next = inner + step;
    while ((beyond - next) * step > 0 && (pairs[next] ?? -1) < 0) next += step;
    const own = pairs[inner] ?? 0;
    const rest = pairs[next] ?? 0;
    const changed =
      (beyond - next) * step > 0 ? Math.max(Math.abs(rest - own), Math.abs(next - inner)) - 1 : 0;
    if (changed <= COME) return wordsInRow(edge) >= HELD;
    // The context may precede the rest of the quote as well: then the word is gone, and this is another one.
    for (let at = rest - step; (at - own) * step > 0; at -= step)
      for (let gone = 0; gone <= GONE; gone++) if (standsBefore(at, gone)) return false;
    return wordsInRow(edge) >= HELD + Math.ceil(changed / 8);

    /** Whether the nearest words of the context end at a token, except the very nearest, which are gone. */
    function standsBefore(at: number, gone: number): boolean {
      let count = 0;
      for (
        let away = 0;
        count < HELD && ids[edge - (gone + away + 1) * step] === token(at - away * step);
        away++
      )
        count += words(at - away * step);
      return count >= HELD;
    }
  }

  /** The first and last tokens of the window in a row with one. */
  function row(of: number): [first: number, last: number] {
    const follows = (i: number): boolean => (pairs[i] ?? -1) >= 0 && pairs[i + 1] === (pairs[i] ?? 0) + 1;
    let [low, high] = [of, of];
    while (low > 0 && follows(low - 1)) low--;
    while (follows(high)) high++;
    return [low, high];
  }

  /** How many words the tokens of the row with a window token make. */
  function wordsInRow(of: number): number {
    const [low, high] = row(of);
    let count = 0;
    for (let i = low; i <= high; i++) count += words(pairs[i] ?? -1);
    return count;
  }

  /** The weight of a text token in words: a single character counts half. */
  function words(token: number): number {
    return CHARACTER.test(source.slice(tokens.starts[token], tokens.ends[token]).normalize('NFC')) ? 0.5 : 1;
  }
}

/** How many tokens in a row have no counterpart, starting at one, in a direction. */
function missing(pairs: Int32Array, from: number, step: 1 | -1): number {
  let count = 0;
  while (pairs[from + step * count] === -1) count++;
  return count;
}

interface Outermost {
  /** Index of a token of the text. */
  readonly at: number;
  /** Whether it is the counterpart of the quote's own first or last token. */
  readonly isOwn: boolean;
}
