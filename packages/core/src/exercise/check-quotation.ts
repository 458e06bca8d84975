import type { WordChange } from '../model/grade.ts';
import { alignWords } from './align-words.ts';
import type { PassageWords } from './passage-words.ts';
import { type Word, wordsIn } from './words.ts';

/** Whether a quotation is the passage's: word for word, with other words in it, or not at all. */
export interface QuotationCheck {
  readonly found: 'exact' | 'altered' | 'missing';
  /** The quotation held against the place of the passage that is nearest to it; empty where it is missing. */
  readonly changes: readonly WordChange[];
}

/** A quotation is altered, not made up, if the nearest place shares so much with it: 2 × same ÷ (words of both), 0..1. */
const LIKENESS = 0.6;
/** Of longer fragments the beginning is aligned: alignment takes time with the square of the length. */
const LONGEST = 300;
/** A word that stands at more places says nothing about where a quotation is from. */
const COMMON = 200;
const ELLIPSIS = /\[\s*(?:…|\.{3})\s*\]|…|\.{3,}/;

/**
 * Looks a quotation up in the passage. Case, accents and punctuation do not count, and brackets around letters are
 * ignored: “[T]he attack”. An ellipsis stands for words left out; what stands on its two sides is looked up apart.
 */
export function checkQuotation(quotation: string, passage: PassageWords): QuotationCheck {
  const fragments = quotation
    .split(ELLIPSIS)
    .map((fragment) => wordsIn(fragment.replace(/[[\]]/g, '')))
    .filter((words) => words.length > 0);
  const checks = fragments.map((words) => checkFragment(words, passage));
  if (checks.length === 0 || checks.some(({ found }) => found === 'missing'))
    return { found: 'missing', changes: [] };
  return {
    found: checks.some(({ found }) => found === 'altered') ? 'altered' : 'exact',
    changes: checks.flatMap(({ changes }) => changes),
  };
}

function checkFragment(words: readonly Word[], passage: PassageWords): QuotationCheck {
  if (stands(words, passage)) {
    return { found: 'exact', changes: words.map(({ text }) => ({ kind: 'same', word: text })) };
  }
  const start = nearestStart(words, passage);
  if (start === undefined) return { found: 'missing', changes: [] };
  const head = words.slice(0, LONGEST);
  const room = Math.ceil(head.length / 2) + 2;
  const window = passage.words.slice(Math.max(0, start - room), start + head.length + room);
  const changes = alignWords(head, window);
  const same = changes.filter(({ kind }) => kind === 'same').length;
  const likeness = (2 * same) / (changes.length + same);
  return likeness >= LIKENESS ? { found: 'altered', changes } : { found: 'missing', changes: [] };
}

/** Looks from the places of the quotation's rarest word. */
function stands(words: readonly Word[], { words: all, places }: PassageWords): boolean {
  let rarest = 0;
  const placesOf = (at: number) => places.get(words[at]?.normal ?? '') ?? [];
  for (const at of words.keys()) if (placesOf(at).length < placesOf(rarest).length) rarest = at;
  return placesOf(rarest).some((place) =>
    words.every(({ normal }, at) => all[place - rarest + at]?.normal === normal),
  );
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
