import type { Mark, MarkAttribute } from '../model/mark.ts';

const NAME = /^\s*([a-z][a-z-]*)(?=\s|$)/;
const ATTRIBUTE = /([^\s="']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']*)))?/g;

/**
 * Reads the inside of a comment as a mark: a name, then `key=value`, `key="several words"` or a bare key.
 *
 * @param inside what stands between `<!--` and `-->`
 * @param at offset of the inside in its file
 * @returns `undefined` where it does not begin with a word in small letters: an author's remark
 */
export function parseMark(
  inside: string,
  file: string,
  at: number,
  start: number,
  end: number,
): Mark | undefined {
  const name = NAME.exec(inside);
  if (!name?.[1]) return undefined;
  const attributes: MarkAttribute[] = [];
  for (const match of inside.slice(name[0].length).matchAll(ATTRIBUTE)) {
    const key = match[1] ?? '';
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    const from = at + name[0].length + match.index;
    const quoted = match[2] !== undefined || match[3] !== undefined ? 1 : 0;
    const valueEnd = from + match[0].length - quoted;
    attributes.push({
      key,
      value,
      span: { file, start: from, end: from + match[0].length },
      valueSpan: { file, start: valueEnd - value.length, end: valueEnd },
    });
  }
  return { name: name[1], span: { file, start, end }, attributes };
}

/** Whether the inside of a comment is the key mark; capitals and a colon do not matter, since a key must not leak. */
export function isKeyMark(inside: string): boolean {
  return /^key\s*:?$/i.test(inside.trim());
}
