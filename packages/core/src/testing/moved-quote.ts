import { createAnchorText } from '../study/anchor/anchor-text.ts';

/** Where a quote of `exact` in `before` is found in `after`. */
export function moved(before: string, exact: string, after: string, occurrence = 0): string | undefined {
  let start = -1;
  for (let i = 0; i <= occurrence; i++) start = before.indexOf(exact, start + 1);
  const quote = createAnchorText(before).quote(start, start + exact.length);
  const found = quote && createAnchorText(after).find(quote);
  return found && after.slice(found.start, found.end);
}
