import type { Mark } from '../model/mark.ts';
import { isMarkName } from '../model/mark-vocabulary.ts';
import { markAttributes } from './mark-attributes.ts';

const NAME = /^\s*([a-z][a-z-]*)(?=[\s:：]|$)/i;

/** Where a mark stands in its file. */
export interface MarkPlace {
  readonly file: string;
  /** Offset of what stands between `<!--` and `-->`. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Whether it begins with `<!--` and ends with `-->`; left out where it does. */
  readonly framed?: boolean;
}

/**
 * Reads the inside of a comment as a mark: a name, then `key=value`, `key="several words"` or a bare key. What is nearly
 * that is read as what it is meant as, and `better` says how to write it.
 *
 * @param inside what stands between `<!--` and `-->`
 * @param meant the name that it is meant as, where that is another than it has
 * @returns `undefined` where it does not begin with a word in small letters or the name of a mark: an author's remark
 */
export function parseMark(
  inside: string,
  { file, at, start, end, framed = true }: MarkPlace,
  meant?: string,
): Mark | undefined {
  const found = NAME.exec(inside);
  if (!found?.[1]) return undefined;
  const written = found[1];
  const small = written.toLowerCase();
  if (written !== small && !isMarkName(small)) return undefined;
  const name = meant ?? small;
  const before = found[0].length;
  const attributes = markAttributes(inside.slice(before), name, file, at + before);
  const sound =
    framed &&
    attributes.every(({ better, span }) => isSound(inside.slice(span.start - at, span.end - at), better));
  const better = ['<!--', small, ...attributes.map((one) => one.better), '-->'].join(' ');
  const nameStart = at + before - written.length;
  return {
    name,
    nameSpan: { file, start: nameStart, end: nameStart + written.length },
    better: sound ? undefined : better,
    span: { file, start, end },
    attributes: attributes.map(({ better: _, ...attribute }) => attribute),
  };
}

/** Whether an attribute stands as it should, but for quotes that it does not need or that are single. */
function isSound(written: string, better: string): boolean {
  return written === better || /^[^\s=:]+=(?:"[^"]*"|'[^']*')$/.test(written);
}

/** Whether the inside of a comment is the key mark; capitals and a colon do not matter, since a key must not leak. */
export function isKeyMark(inside: string): boolean {
  return /^key\s*:?$/i.test(inside.trim());
}
