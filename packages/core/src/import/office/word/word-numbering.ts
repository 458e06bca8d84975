import type { ListPlace } from './word-styles.ts';
import { at, elements, valueAt, type WordElement } from './word-xml.ts';

/** How a paragraph of a list starts. */
export type ListSign =
  | { readonly kind: 'bullet' }
  /** A number that Markdown can write: 1, 2, 3. */
  | { readonly kind: 'number'; readonly value: number }
  /** Anything else, as the document shows it: `a)`, `2.1`, `IV.`. */
  | { readonly kind: 'text'; readonly text: string };

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1` stands for the number of the first level, and so on. */
  readonly text: string;
  readonly plain: boolean;
}

interface List {
  /** Lists of one kind share their numbers. */
  readonly kind: string;
  readonly levels: readonly Level[];
  /** Restart numbers of levels, when the list first occurs. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;
const MOST = 1e9;

/**
 * Counts the paragraphs of lists like Word (ECMA-376, part 1, 17.9): paragraphs of one list continue counting wherever
 * they are; lists of one kind share their numbers, unless one restarts.
 *
 * @param root of numbering.xml, if the document has one
 *
 * @returns a function for the sign of a list's next paragraph; call it in document order
 */
export function createListCounter(
  root: WordElement | undefined,
  listOfStyle: (style: string) => string | undefined,
): (place: ListPlace) => ListSign | undefined {
  const kinds = new Map<string, WordElement>();
  const lists = new Map<string, WordElement>();
  for (const kind of root ? elements(root, 'w:abstractNum') : [])
    kinds.set(kind.attribs['w:abstractNumId'] ?? '', kind);
  for (const list of root ? elements(root, 'w:num') : []) lists.set(list.attribs['w:numId'] ?? '', list);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const known = new Map<string, List>();

  return ({ list: id, level }) => {
    const list = listNamed(id, new Set());
    if (!list || level < 0 || level >= LEVELS) return undefined;
    const counted = counts.get(list.kind) ?? Array.from({ length: LEVELS }, () => undefined);
    counts.set(list.kind, counted);
    if (!begun.has(id)) {
      begun.add(id);
      for (const [at, start] of list.starts) counted[at] = start - 1;
    }
    const { start, format, plain, text } = list.levels[level] as Level;
    counted[level] = Math.min(MOST, (counted[level] ?? start - 1) + 1);
    counted.fill(undefined, level + 1);
    if (format === 'bullet') return { kind: 'bullet' };
    if (plain) return { kind: 'number', value: counted[level] };
    const label = text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { start: first = 1, format: other = 'decimal' } = list.levels[at] ?? {};
      return numeral(counted[at] ?? first, at === level ? format : other);
    });
    return { kind: 'text', text: label.trim() };
  };

  function listNamed(id: string, seen: Set<string>): List | undefined {
    const found = known.get(id);
    if (found || seen.has(id)) return found;
    seen.add(id);
    const list = lists.get(id);
    const kindId = valueAt(list, 'w:abstractNumId');
    const kind = kindId === undefined ? undefined : kinds.get(kindId);
    if (!list || !kind || kindId === undefined) return undefined;
    // A list may take its signs from a style that names another list.
    const style = valueAt(kind, 'w:numStyleLink');
    const other = style === undefined ? undefined : listOfStyle(style);
    const linked = other === undefined ? undefined : listNamed(other, seen);
    const levels = linked ? [...linked.levels] : levelsOf(kind);
    const starts = new Map<number, number>();
    for (const override of elements(list, 'w:lvlOverride')) {
      const at = Number(override.attribs['w:ilvl'] ?? 0);
      const start = Number(valueAt(override, 'w:startOverride'));
      if (Number.isInteger(start) && start >= 0 && start < MOST) starts.set(at, start);
      const own = elements(override, 'w:lvl')[0];
      if (own && at >= 0 && at < LEVELS) levels[at] = levelOf(own);
    }
    const made = { kind: linked?.kind ?? kindId, levels, starts };
    known.set(id, made);
    return made;
  }
}

function levelsOf(kind: WordElement): Level[] {
  const levels = Array.from({ length: LEVELS }, (_, index): Level => {
    return { start: 1, format: 'decimal', text: `%${index + 1}.`, plain: true };
  });
  for (const level of elements(kind, 'w:lvl')) {
    const index = Number(level.attribs['w:ilvl'] ?? 0);
    if (index >= 0 && index < LEVELS) levels[index] = levelOf(level);
  }
  return levels;
}

function levelOf(level: WordElement): Level {
  const start = Number(valueAt(level, 'w:start') ?? 1);
  const format = valueAt(level, 'w:numFmt') ?? 'decimal';
  const text = at(level, 'w:lvlText')?.attribs['w:val'] ?? '';
  const index = Number(level.attribs['w:ilvl'] ?? 0);
  const plain = format === 'decimal' && /^%\d[.)]?$/.test(text) && text[1] === String(index + 1);
  return { start: Number.isInteger(start) && start >= 0 && start < MOST ? start : 1, format, text, plain };
}

/** A number in a format of ECMA-376, part 1, 17.18.59; formats of other scripts become digits. */
function numeral(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** a to z, then aa to zz, as Word goes on. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}
