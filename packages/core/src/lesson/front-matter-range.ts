import type { Sliceable } from '../model/sliceable.ts';

/** Longest front matter that is looked for, in UTF-16 units: more than is ever read. */
const LONGEST = 25_000;

/**
 * Offsets of the YAML between the `---` at the top of a text and the next one; up to a blank line where the second is
 * still to be written.
 */
export function frontMatterRange(
  text: Sliceable,
): { readonly start: number; readonly end: number; readonly closed: boolean } | undefined {
  const head = text.slice(0, LONGEST);
  const open = /^---[ \t]*\r?\n/.exec(head)?.[0].length;
  if (!open) return undefined;
  const rest = head.slice(open - 1);
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(rest);
  if (close) return { start: open, end: open + close.index, closed: true };
  const blank = /\n[ \t]*\r?\n/.exec(rest);
  return { start: open, end: blank ? open + blank.index : open - 1 + rest.length, closed: false };
}
