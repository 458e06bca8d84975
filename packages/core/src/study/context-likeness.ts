import { approximateMatches } from './approximate-match.ts';
import type { TextQuote } from './text-quote.ts';

/** How far something may have been inserted between a quote and its context, as a multiple of the context. */
const NEAR = 2;
/** Below this even unrelated sentences of one language resemble each other. */
const UNRELATED = 0.5;

/**
 * How much of a quote's context stands around a place, 0..1 for each side: 1 - edits / length of the context; 0 below
 * one half. Empty context says that the text began or ended there.
 */
export function contextLikeness(
  text: string,
  start: number,
  end: number,
  { prefix, suffix }: TextQuote,
): { readonly before: number; readonly after: number } {
  return {
    before: likeness(text.slice(Math.max(0, start - NEAR * prefix.length), start), prefix, start === 0),
    after: likeness(text.slice(end, end + NEAR * suffix.length), suffix, end === text.length),
  };
}

function likeness(around: string, context: string, atEdge: boolean): number {
  const words = context.trim();
  if (words === '') return atEdge ? 1 : 0;
  const limit = Math.floor(words.length * (1 - UNRELATED));
  const distances = approximateMatches(around, words, limit).map(({ distance }) => distance);
  return distances.length === 0 ? 0 : 1 - Math.min(...distances) / words.length;
}
