import type { MarkAttribute } from '../model/mark.ts';
import { isMarkName, markKeys } from '../model/mark-vocabulary.ts';
import { nearestWord } from '../text/nearest-word.ts';

/** An attribute, and how it would stand in a mark without fault. */
export interface ReadAttribute extends MarkAttribute {
  readonly better: string;
}

/** A key; then an equals sign or a colon of any script, and a value in straight, curly or no quotes. */
const ATTRIBUTE =
  /([^\s=＝:："'“”„«»‘’‚]+)(?:(\s*[=＝:：]\s*)(?:"([^"]*)"|'([^']*)'|[“”„]([^“”„"]*)[“”"]|«([^«»]*)»|[‘’‚]([^‘’‚']*)[‘’']|([^\s"'“”„«»]*)))?/g;

/**
 * Reads `key=value`, `key="several words"` and bare keys, and what is nearly that: other quotes, a colon or blanks at the
 * sign, a key that is misspelt, labels of notes without quotes. Linear in the text.
 *
 * @param text begins behind the name of the mark
 * @param at offset of the text in its file
 */
export function markAttributes(text: string, mark: string, file: string, at: number): ReadAttribute[] {
  const known = isMarkName(mark) ? markKeys[mark].map(({ key }) => key) : [];
  const attributes: ReadAttribute[] = [];
  const pattern = new RegExp(ATTRIBUTE);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, word = '', sign = ''] = match;
    const quoted = match.slice(3, 8).find((value) => value !== undefined);
    const bare = match[8] ?? '';
    const meant = meantKey(word, known);
    // A colon is a sign only where a key is known; behind a blank may stand the next attribute.
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

/** The key that a written one is meant as; `undefined` for another word. */
function meantKey(written: string, known: readonly string[]): string | undefined {
  return known.includes(written) ? written : nearestWord(written, known).nearest;
}

/** A misspelt key is understood where it has a value and its mark has not the right one too. */
function corrected(attributes: readonly ReadAttribute[]): ReadAttribute[] {
  const exact = new Set(attributes.filter(({ key, written }) => key === written).map(({ key }) => key));
  return attributes.map((one) =>
    one.key !== one.written && (exact.has(one.key) || one.value === '') ? { ...one, key: one.written } : one,
  );
}

/** Labels of notes that go on behind a blank, without quotes. */
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
