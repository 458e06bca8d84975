import type { Mark, MarkAttribute } from '../model/mark.ts';
import { isMarkName, markKeys } from '../model/mark-vocabulary.ts';
import { nearestWord } from '../text/nearest-word.ts';

const NAME = /^\s*([a-z][a-z-]*)(?=[\s:：]|$)/i;

/** The position of a mark in its file. */
export interface MarkPlace {
  readonly file: string;
  /** Offset of the text between `<!--` and `-->`. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Whether it begins with `<!--` and ends with `-->`. Default: true. */
  readonly framed?: boolean;
}

/**
 * Reads the inside of a comment as a mark: a name, then `key=value`, `key="several words"` or a bare key. Near misses
 * are read as intended, and `better` gives the correct spelling.
 *
 * @param inside the text between `<!--` and `-->`
 * @param meant the intended name, if it differs from the written one
 * @returns `undefined` for an author's remark: a text that does not begin with a lowercase word or the name of a mark
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
  const nameStart = at + before - written.length;
  const nameSpan = { file, start: nameStart, end: nameStart + written.length };
  const span = { file, start, end };
  const known = isMarkName(name) ? markKeys[name].map(({ key }) => key) : [];
  const right = framed ? rightAttributes(inside, before, known, file, at) : undefined;
  if (right) return { name, nameSpan, better: undefined, span, attributes: right };
  const attributes = markAttributes(inside.slice(before), known, file, at + before);
  const sound =
    framed &&
    attributes.every((one) => isSound(inside.slice(one.span.start - at, one.span.end - at), one.better));
  const better = ['<!--', small, ...attributes.map((one) => one.better), '-->'].join(' ');
  return {
    name,
    nameSpan,
    better: sound ? undefined : better,
    span,
    attributes: attributes.map(({ better: _, ...attribute }) => attribute),
  };
}

const RIGHT = /\s+([a-z-]+)=([\w./|-]+)(?=\s|$)/y;
const REST = /\s*$/y;

/** Reads attributes of which each is `key=value` with a known key, as most are; `undefined` if there is any other. */
function rightAttributes(
  inside: string,
  from: number,
  known: readonly string[],
  file: string,
  at: number,
): MarkAttribute[] | undefined {
  const attributes: MarkAttribute[] = [];
  let next = from;
  RIGHT.lastIndex = from;
  for (let found = RIGHT.exec(inside); found; found = RIGHT.exec(inside)) {
    const [, key = '', value = ''] = found;
    if (!known.includes(key)) return undefined;
    next = RIGHT.lastIndex;
    const end = at + next;
    const span = { file, start: end - value.length - 1 - key.length, end };
    attributes.push({ key, written: key, value, span, valueSpan: { file, start: end - value.length, end } });
  }
  REST.lastIndex = next;
  return REST.test(inside) ? attributes : undefined;
}

/** Whether an attribute is correct, ignoring unnecessary or single quotes. */
function isSound(written: string, better: string): boolean {
  return written === better || /^[^\s=:]+=(?:"[^"]*"|'[^']*')$/.test(written);
}

/** Whether the inside of a comment is the key mark. Ignores capitals and a colon, because a key must not leak. */
export function isKeyMark(inside: string): boolean {
  return /^key\s*:?$/i.test(inside.trim());
}

/** An attribute, and its correct form in a mark. */
export interface ReadAttribute extends MarkAttribute {
  readonly better: string;
}

/** A key; then an equals sign or a colon of any script, and a value in straight, curly or no quotes. */
const ATTRIBUTE =
  /([^\s=＝:："'“”„«»‘’‚]+)(?:(\s*[=＝:：]\s*)(?:"([^"]*)"|'([^']*)'|[“”„]([^“”„"]*)[“”"]|«([^«»]*)»|[‘’‚]([^‘’‚']*)[‘’']|([^\s"'“”„«»]*)))?/g;

/**
 * Reads `key=value`, `key="several words"` and bare keys, and near misses: other quotes, a colon, blanks around the
 * sign, a misspelt key, unquoted labels of notes. Linear in the text.
 *
 * @param text begins after the name of the mark
 * @param at offset of the text in its file
 */
function markAttributes(text: string, known: readonly string[], file: string, at: number): ReadAttribute[] {
  const attributes: ReadAttribute[] = [];
  const pattern = new RegExp(ATTRIBUTE);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, word = '', sign = ''] = match;
    const quoted = match.slice(3, 8).find((value) => value !== undefined);
    const bare = match[8] ?? '';
    const meant = meantKey(word, known);
    // A colon is a sign only after a known key; the next attribute may follow a blank.
    const plain = sign === '' || (/[:：]/.test(sign) && meant === undefined);
    const empty =
      plain || (quoted === undefined && (bare === '' || (/\s$/.test(sign) && /^[^\s=]+=/.test(bare))));
    const written = plain ? (/^\S+/.exec(whole)?.[0] ?? word) : word;
    const value = empty ? '' : (quoted ?? bare);
    const length = plain ? written.length : empty ? word.length + sign.trimEnd().length : whole.length;
    if (empty) pattern.lastIndex = match.index + length;
    const start = at + match.index;
    const end = start + length;
    const valueEnd = end - (empty || quoted === undefined ? 0 : 1);
    attributes.push({
      key: plain ? written : (meant ?? written),
      written,
      value,
      span: { file, start, end },
      valueSpan: { file, start: valueEnd - value.length, end: valueEnd },
      better: plain ? written : `${written}=${empty ? '' : inQuotes(value)}`,
    });
  }
  return withLabels(corrected(attributes), known, text, at);
}

/** The intended key for a written one; `undefined` for another word. */
function meantKey(written: string, known: readonly string[]): string | undefined {
  return known.includes(written) ? written : nearestWord(written, known).nearest;
}

/** Corrects a misspelt key if it has a value and its mark does not have the right key too. */
function corrected(attributes: readonly ReadAttribute[]): ReadAttribute[] {
  const exact = new Set(attributes.filter(({ key, written }) => key === written).map(({ key }) => key));
  return attributes.map((one) =>
    one.key !== one.written && (exact.has(one.key) || one.value === '') ? { ...one, key: one.written } : one,
  );
}

/** Adds unquoted labels of notes that continue after a blank. */
function withLabels(
  attributes: readonly ReadAttribute[],
  known: readonly string[],
  text: string,
  at: number,
): ReadAttribute[] {
  const list: ReadAttribute[] = [];
  for (const one of attributes) {
    const last = list.at(-1);
    const isLabel =
      last?.key === 'notes' && last.value !== '' && one.value === '' && one.better === one.written;
    if (!last || !isLabel || known.includes(one.key) || text[last.span.end - at - 1] === '"') {
      list.push(one);
      continue;
    }
    const { start } = last.valueSpan;
    const { end } = one.span;
    const value = text.slice(start - at, end - at);
    const span = { ...last.span, end };
    list[list.length - 1] = {
      ...last,
      value,
      span,
      valueSpan: { ...span, start },
      better: `${last.written}=${inQuotes(value)}`,
    };
  }
  return list;
}

function inQuotes(value: string): string {
  if (value !== '' && !/[\s"'=]/.test(value)) return value;
  return value.includes('"') ? `'${value}'` : `"${value}"`;
}
