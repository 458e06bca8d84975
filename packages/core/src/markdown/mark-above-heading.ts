import type { Token } from 'markdown-it';

/**
 * Whether a comment stands directly above a heading and is meant for it: it is parted from the heading before it, or has
 * none, and the next has no mark of its own. A deeper heading below a mark may stand in what the mark opens.
 *
 * @param index of the comment among the tokens
 * @param under the heading before it, where nothing but blank lines stands between
 */
export function isAboveHeading(
  tokens: readonly Token[],
  index: number,
  under: { readonly token: number; readonly level: number } | undefined,
): boolean {
  const [comment, next] = [tokens[index], tokens[index + 1]];
  if (next?.type !== 'heading_open' || next.level !== 0 || next.map?.[0] !== comment?.map?.[1]) return false;
  const below = tokens[index + 4];
  if (below?.type === 'html_block' && /^\s*<!--\s*(?:section|question|exercise)\b/i.test(below.content))
    return false;
  if (!under) return true;
  if (tokens[under.token]?.map?.[1] === comment?.map?.[0]) return false;
  return under.level === 1 || Number(next.tag.slice(1)) <= under.level;
}
