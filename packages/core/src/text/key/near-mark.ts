import { foldedUnit, isBlank } from './folded-text.ts';

/** The folded key mark. */
const MARK = '<!--key-->';
/** Maximum edit distance from the mark: allows for two mistakes. */
const MOST_EDITS = 2;

/** A stretch of folded text that is nearly the key mark. */
export interface NearMark {
  readonly start: number;
  readonly end: number;
  /** Edit distance; a swap of neighbours counts as one. */
  readonly edits: number;
}

/**
 * Returns the first stretch of a folded text that is at most two edits from the key mark (Sellers, The theory and
 * computation of evolutionary distances, 1980, with swaps). Linear in the length of the text.
 */
export function nearMark(text: string): NearMark | undefined {
  const length = MARK.length;
  // For each prefix of the mark: edits to the best stretch that ends here, and where that stretch begins.
  let row = Array.from({ length: length + 1 }, (_, index) => index);
  let begins = new Array<number>(length + 1).fill(0);
  let rowBefore: number[] = [];
  let beginsBefore: number[] = [];
  let best: NearMark | undefined;
  for (let i = 1; i <= text.length; i++) {
    const unit = text[i - 1];
    const next = [0];
    const from = [i];
    for (let j = 1; j <= length; j++) {
      let least = (row[j - 1] as number) + (unit === MARK[j - 1] ? 0 : 1);
      let begin = begins[j - 1] as number;
      if ((row[j] as number) + 1 < least) {
        least = (row[j] as number) + 1;
        begin = begins[j] as number;
      }
      if ((next[j - 1] as number) + 1 < least) {
        least = (next[j - 1] as number) + 1;
        begin = from[j - 1] as number;
      }
      const swapped = i > 1 && j > 1 && unit === MARK[j - 2] && text[i - 2] === MARK[j - 1];
      if (swapped && (rowBefore[j - 2] as number) + 1 < least) {
        least = (rowBefore[j - 2] as number) + 1;
        begin = beginsBefore[j - 2] as number;
      }
      next.push(least);
      from.push(begin);
    }
    const edits = next[length] as number;
    if (edits <= MOST_EDITS && edits < (best?.edits ?? MOST_EDITS + 1))
      best = { start: from[length] as number, end: i, edits };
    // A match that ends later than this is another place.
    if (best && i - best.end >= MOST_EDITS) break;
    rowBefore = row;
    beginsBefore = begins;
    row = next;
    begins = from;
  }
  return best;
}

/** How many of each ASCII character the mark has. */
const inMark = Array.from({ length: 128 }, (_, code) => MARK.split(String.fromCharCode(code)).length - 1);
const WINDOW = MARK.length + MOST_EDITS;
// The last units of a window, and how many of each it has. Made once, because the search is run for every list.
const window = new Uint8Array(WINDOW);
const counts = new Uint8Array(inMark.length);

const NOTHING = 0;
const PART = -1;
/** What each ASCII unit folds to: another one, nothing, or a part of something longer. */
const asciiFolded = Int8Array.from(inMark, (_, unit) => {
  const folded = foldedUnit(unit);
  if (folded === undefined) return isBlank(unit) ? NOTHING : PART;
  return folded === '' ? NOTHING : folded.charCodeAt(0);
});

/**
 * Whether some stretch of a text has enough characters of the mark once it is folded: an edit takes or changes one at
 * most. Few texts do, and this is much cheaper than to fold them. True for texts that only `fold` can fold.
 */
export function mayHoldMark(source: string): boolean {
  counts.fill(0);
  window.fill(0);
  place = 0;
  held = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit < asciiFolded.length) {
      const own = asciiFolded[unit] as number;
      if (own === PART || (own !== NOTHING && isEnough(own))) return true;
      continue;
    }
    const folded = foldedUnit(unit);
    if (folded === undefined) {
      if (!isBlank(unit)) return true;
      continue;
    }
    for (let j = 0; j < folded.length; j++) {
      const code = folded.charCodeAt(j);
      if (isEnough(code < inMark.length ? code : 0)) return true;
    }
  }
  return false;
}

// Where the window ends, and how many units of the mark it has.
let place = 0;
let held = 0;

/** Moves the window on by a unit; whether there may be a mark in it. */
function isEnough(own: number): boolean {
  const gone = window[place] as number;
  if ((inMark[gone] as number) > 0 && --(counts[gone] as number) < (inMark[gone] as number)) held--;
  if ((inMark[own] as number) > 0 && (counts[own] as number)++ < (inMark[own] as number)) held++;
  window[place] = own;
  place = place + 1 < WINDOW ? place + 1 : 0;
  return held >= MARK.length - MOST_EDITS;
}
