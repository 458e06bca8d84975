import type { WordChange } from '../model/grade.ts';
import { firstIndex } from '../text/first-index.ts';
import type { PassageWords } from './passage-words.ts';
import { withoutMarkers } from './without-markers.ts';
import { type Word, wordsIn } from './words.ts';

/** Whether a quotation is the passage's: word for word, with other words in it, or not at all. */
export interface QuotationCheck {
  readonly found: 'exact' | 'altered' | 'missing';
  /** Its fragments stand in the passage word for word, but in another order, or in different sections. */
  readonly reordered?: true;
  /** The quotation held against the place of the passage that is nearest to it; empty where it is missing. */
  readonly changes: readonly WordChange[];
  /** Where it is altered, the passage's own wording, with its punctuation. */
  readonly wording?: string;
}

/** A quotation is altered, not made up, if the nearest place shares so much with it: 2 × same ÷ (words of both), 0..1. */
const LIKENESS = 0.6;
/** Of longer fragments the beginning is aligned: alignment takes time with the square of the length. */
const LONGEST = 300;
/** A word that stands at more places says nothing about where a quotation is from. */
const COMMON = 200;
const ELLIPSIS = /[[(]\s*(?:…|\.{3,}|(?:\. ){2}\.)\s*[\])]|…|\.{3,}|(?<=\s)(?:\. ){2}\./;
/** What the one who quotes has put in or for something: whole words in brackets, as in “he [Stalin] had feared [sic]”. */
const INSERTION = /(?<![\p{L}\p{N}])\[[^[\]]*\](?![\p{L}\p{N}])|\(\s*sic\s*!?\s*\)/giu;
/** So many words of the passage an insertion may stand for. */
const MOST_REPLACED = 6;

/**
 * Looks a quotation up in the passage. Case, accents and punctuation do not count, and brackets around letters are
 * ignored: “[T]he attack”. An ellipsis stands for words left out: what stands on its two sides is looked up apart, and
 * has to follow in the passage as it does in the quotation, in the same section. So does what stands on the two sides of
 * an insertion, with no more than a few words between.
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

/** What stands between ellipses and insertions. */
interface Fragment {
  readonly words: readonly Word[];
  /** How many words of the passage may stand between it and the fragment before. */
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

/** The words of a fragment as written; where the passage has no such words, without the numbers of markers. */
function wordsOf(text: string, passage: PassageWords): readonly Word[] {
  const written = wordsIn(text);
  return placesOf(written, passage).length > 0 ? written : withoutMarkers(text, passage);
}

/** Whether fragments stand one behind the other in one section of the passage. */
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

/** Whether one of the stands, which are in order, ends so many words before another in its section. */
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

/** So many words of the passage, as it has them. */
function wordingOf({ text, words }: PassageWords, from: number, count: number): string {
  const first = words[from];
  const last = words[from + count - 1];
  return first && last ? text.slice(first.start, last.start + last.text.length) : '';
}

/** Where words stand one behind the other, in order; looked for from the places of the rarest one. */
function placesOf(words: readonly Word[], { words: all, places }: PassageWords): number[] {
  let rarest = 0;
  const known = (at: number) => places.get(words[at]?.normal ?? '') ?? [];
  for (const at of words.keys()) if (known(at).length < known(rarest).length) rarest = at;
  return known(rarest)
    .filter((place) => words.every(({ normal }, at) => all[place - rarest + at]?.normal === normal))
    .map((place) => place - rarest);
}

/** Where a fragment would begin, had the passage the most of its words in their places; common words weigh less. */
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
    // A word put in or left out moves the rest by one: neighbours are the same place.
    let sum = weight;
    for (const step of [1, 2]) sum += (votes.get(start - step) ?? 0) + (votes.get(start + step) ?? 0);
    if (sum > most) [best, most] = [start, sum];
  }
  return best;
}

/** A quotation against a part of a text. */
export interface WordAlignment {
  readonly changes: WordChange[];
  /** Index of the first word of that part. */
  readonly begin: number;
}

/**
 * A quotation against the part of a text that it fits best: which words are the same, which only one of them has. The
 * text before and behind that part costs nothing (Sellers, 1980). O(words of the quotation × words of the text).
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
