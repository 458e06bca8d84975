import type { TextQuote } from './text-quote.ts';

const LETTER = /[\p{L}\p{M}\p{N}\p{Surrogate}]/u;
/** UTF-16 units; what runs on longer without a blank is written without blanks. */
const LONGEST_WORD = 40;

/**
 * Where a quote that was found with changes begins and ends. Which letters of a replaced word a match takes in is
 * chance, so its context decides where that still stands within `slack` units, and the bounds of words where it does
 * not. A side at which the quote itself was inside a word then stays as it is.
 */
export function quoteBounds(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { exact, prefix, suffix }: TextQuote,
  slack: number,
): { readonly start: number; readonly end: number } {
  let from = afterContext(text, prefix, start, slack);
  if (from === undefined) {
    from = start;
    if (!isInside(prefix + exact, prefix.length)) {
      while (text[from] === ' ' && from < end) from++;
      while (start - from < LONGEST_WORD && isInside(text, from)) from--;
    }
  }
  let to = beforeContext(text, suffix, end, slack);
  if (to === undefined || to <= from) {
    to = end;
    if (!isInside(exact + suffix, exact.length)) {
      while (text[to - 1] === ' ' && to > from) to--;
      while (to - end < LONGEST_WORD && isInside(text, to)) to++;
    }
  }
  return from < to ? { start: from, end: to } : { start, end };
}

function afterContext(text: string, prefix: string, start: number, slack: number): number | undefined {
  if (prefix === '') return undefined;
  const at = text.lastIndexOf(prefix, Math.max(0, start + slack - prefix.length)) + prefix.length;
  return at >= prefix.length && Math.abs(at - start) <= slack ? at : undefined;
}

function beforeContext(text: string, suffix: string, end: number, slack: number): number | undefined {
  if (suffix === '') return undefined;
  const at = text.indexOf(suffix, Math.max(0, end - slack));
  return at >= 0 && at - end <= slack ? at : undefined;
}

/** Whether an offset stands between two letters of one word. */
function isInside(text: string, offset: number): boolean {
  return LETTER.test(text[offset - 1] ?? '') && LETTER.test(text[offset] ?? '');
}
