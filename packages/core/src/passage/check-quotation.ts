import type { WordChange } from '../model/grade.ts';
import { firstIndex } from '../text/first-index.ts';
import type { PassageWords } from './passage-words.ts';
import { withoutMarkers } from './without-markers.ts';
import { type Word, wordsIn } from './words.ts';

/** Whether a quotation matches the passage: word for word, with other words in it, or not at all. */
export interface QuotationCheck {
  readonly found: 'exact' | 'altered' | 'missing';
  /** Its fragments are in the passage word for word, but in another order, or in different sections. */
  readonly reordered?: true;
  /** Comparison of the quotation with the nearest place of the passage; empty if it is missing. */
  readonly changes: readonly WordChange[];
  /** If it is altered, the passage's own wording, with its punctuation. */
  readonly wording?: string;
}

/**
 * Minimum likeness to the nearest place, 2 × same ÷ (words of both), 0..1; below it, a quotation is made up, not
 * altered.
 */
const LIKENESS = 0.6;
/** Longer fragments are aligned by their beginning: alignment takes quadratic time. */
const LONGEST = 300;
/** A word that occurs at more places does not help to locate a quotation. */
const COMMON = 200;
const ELLIPSIS = /[[(]\s*(?:…|\.{3,}|(?:\. ){2}\.)\s*[\])]|…|\.{3,}|(?<=\s)(?:\. ){2}\./;
/**
 * Insertions or replacements by the person who quotes: whole words in brackets, as in “he [Stalin] had feared [sic]”.
 */
const INSERTION = /(?<![\p{L}\p{N}])\[[^[\]]*\](?![\p{L}\p{N}])|\(\s*sic\s*!?\s*\)/giu;
/** Maximum number of words of the passage that an insertion may replace. */
const MOST_REPLACED = 6;

/**
 * Looks up a quotation in the passage. Ignores case, accents, punctuation and brackets around letters: “[T]he attack”.
 * An ellipsis stands for omitted words: the text on each side is looked up separately, and must be in the same order
 * and the same section of the passage. The same goes for the text on each side of an insertion, with no more than a few
 * words between.
 */
export function checkQuotation(quotation: string, passage: PassageWords): QuotationCheck {
  const whole = fragmentsOf(quotation, passage);
  const check = checkFragments(whole, passage);
  if (check.found === 'exact') return check;
  const around = fragmentsOf(quotation.replace(INSERTION, ' \0 '), passage);
  return around.length > 0 && follow(around, passage)
    ? { found: 'exact', changes: around.flatMap(({ words }) => same(words)) }
    : check;
}

/** The text between ellipses and insertions. */
interface Fragment {
  readonly words: readonly Word[];
  /** Maximum number of words of the passage between it and the fragment before. */
  readonly gap: number;
}

function fragmentsOf(quotation: string, passage: PassageWords): Fragment[] {
  return quotation
    .split(ELLIPSIS)
    .flatMap((part) =>
      part.split('\0').map((piece, index) => ({
        words: wordsOf(piece.replace(/[[\]]/g, ''), passage),
        gap: index === 0 ? Number.POSITIVE_INFINITY : MOST_REPLACED,
      })),
    )
    .filter(({ words }) => words.length > 0);
}

function checkFragments(fragments: readonly Fragment[], passage: PassageWords): QuotationCheck {
  const checks = fragments.map(({ words }) => checkFragment(words, passage));
  if (checks.length === 0 || checks.some(({ found }) => found === 'missing'))
    return { found: 'missing', changes: [] };
  const changes = checks.flatMap((check) => check.changes);
  const wording = checks
    .map((check) => check.wording ?? check.changes.map(({ word }) => word).join(' '))
    .join(' … ');
  if (checks.some(({ found }) => found === 'altered')) return { found: 'altered', changes, wording };
  return follow(fragments, passage)
    ? { found: 'exact', changes }
    : { found: 'altered', reordered: true, changes };
}

/** The words of a fragment as written; without the numbers of markers if the passage has no such words. */
function wordsOf(text: string, passage: PassageWords): readonly Word[] {
  const written = wordsIn(text);
  return placesOf(written, passage).length > 0 ? written : withoutMarkers(text, passage);
}

/** Whether fragments follow one another in one section of the passage. */
function follow(fragments: readonly Fragment[], passage: PassageWords): boolean {
  let before: readonly Stand[] | undefined;
  for (const { words, gap } of fragments) {
    const stands = placesOf(words, passage).map((start): Stand => {
      const section = passage.sectionAt(passage.words[start]?.start ?? 0);
      return { start, end: start + words.length, section };
    });
    before = before ? stands.filter(behind(before, gap)) : stands;
    if (before.length === 0) return false;
  }
  return true;
}

interface Stand {
  readonly start: number;
  readonly end: number;
  readonly section: string | undefined;
}

/** Whether any of the ordered stands ends within this many words before another in its section. */
function behind(stands: readonly Stand[], gap: number): (one: Stand) => boolean {
  const ends = new Map<string | undefined, number[]>();
  for (const { end, section } of stands) {
    const known = ends.get(section);
    if (known) known.push(end);
    else ends.set(section, [end]);
  }
  return ({ start, section }) => {
    const all = ends.get(section) ?? [];
    const nearest = all[firstIndex(all, (end) => end > start) - 1];
    return nearest !== undefined && start - nearest <= gap;
  };
}

const same = (words: readonly Word[]): WordChange[] =>
  words.map(({ text }) => ({ kind: 'same', word: text }));

function checkFragment(words: readonly Word[], passage: PassageWords): QuotationCheck {
  if (placesOf(words, passage).length > 0) return { found: 'exact', changes: same(words) };
  const start = nearestStart(words, passage);
  if (start === undefined) return { found: 'missing', changes: [] };
  const head = words.slice(0, LONGEST);
  const room = Math.ceil(head.length / 2) + 2;
  const first = Math.max(0, start - room);
  const window = passage.words.slice(first, start + head.length + room);
  const { changes, begin } = alignWords(head, window);
  const shared = changes.filter(({ kind }) => kind === 'same').length;
  const likeness = (2 * shared) / (changes.length + shared);
  if (likeness < LIKENESS) return { found: 'missing', changes: [] };
  const theirs = changes.filter(({ kind }) => kind !== 'added').length;
  return { found: 'altered', changes, wording: wordingOf(passage, first + begin, theirs) };
}

/** The passage's own text for this many words. */
function wordingOf({ text, words }: PassageWords, from: number, count: number): string {
  const first = words[from];
  const last = words[from + count - 1];
  return first && last ? text.slice(first.start, last.start + last.text.length) : '';
}

/** Returns the places, in order, where words occur in a row; searches from the places of the rarest one. */
function placesOf(words: readonly Word[], { words: all, places }: PassageWords): number[] {
  let rarest = 0;
  const known = (at: number) => places.get(words[at]?.normal ?? '') ?? [];
  for (const at of words.keys()) if (known(at).length < known(rarest).length) rarest = at;
  return known(rarest)
    .filter((place) => words.every(({ normal }, at) => all[place - rarest + at]?.normal === normal))
    .map((place) => place - rarest);
}

/** Start of a fragment at which most of its words would match the passage in place; common words weigh less. */
function nearestStart(words: readonly Word[], { places }: PassageWords): number | undefined {
  const votes = new Map<number, number>();
  for (const [at, { normal }] of words.slice(0, LONGEST).entries()) {
    const where = places.get(normal) ?? [];
    if (where.length > COMMON) continue;
    for (const place of where) votes.set(place - at, (votes.get(place - at) ?? 0) + 1 / where.length);
  }
  let best: number | undefined;
  let most = 0;
  for (const [start, weight] of votes) {
    // An added or omitted word moves the rest by one: neighbours are the same place.
    let sum = weight;
    for (const step of [1, 2]) sum += (votes.get(start - step) ?? 0) + (votes.get(start + step) ?? 0);
    if (sum > most) [best, most] = [start, sum];
  }
  return best;
}

/** A quotation aligned with a part of a text. */
export interface WordAlignment {
  readonly changes: WordChange[];
  /** Index of the first word of that part. */
  readonly begin: number;
}

/**
 * Aligns a quotation with the best-fitting part of a text: which words are the same, and which only one of them has.
 * The text before and after that part costs nothing (Sellers, 1980). O(words of the quotation × words of the text).
 */
function alignWords(quotation: readonly Word[], text: readonly Word[]): WordAlignment {
  const width = text.length + 1;
  const costs = new Uint32Array((quotation.length + 1) * width);
  const same = (row: number, column: number) => quotation[row - 1]?.normal === text[column - 1]?.normal;
  const cost = (row: number, column: number) => costs[row * width + column] ?? 0;
  for (let row = 1; row <= quotation.length; row++) {
    costs[row * width] = row;
    for (let column = 1; column < width; column++) {
      const change = Math.min(cost(row - 1, column), cost(row, column - 1)) + 1;
      costs[row * width + column] = same(row, column) ? Math.min(change, cost(row - 1, column - 1)) : change;
    }
  }
  let row = quotation.length;
  let column = 0;
  for (let end = 1; end < width; end++) if (cost(row, end) < cost(row, column)) column = end;
  const changes: WordChange[] = [];
  while (row > 0) {
    if (column > 0 && same(row, column) && cost(row, column) === cost(row - 1, column - 1)) {
      changes.push({ kind: 'same', word: quotation[--row]?.text ?? '' });
      column--;
    } else if (column > 0 && cost(row, column) === cost(row, column - 1) + 1) {
      changes.push({ kind: 'missing', word: text[--column]?.text ?? '' });
    } else {
      changes.push({ kind: 'added', word: quotation[--row]?.text ?? '' });
    }
  }
  return { changes: changes.reverse(), begin: column };
}
