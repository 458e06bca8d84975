import type { Entry, Reference } from '../model/reference.ts';

/** A name of reference.yaml found in a text. */
export interface NameMatch {
  readonly entry: Entry;
  /** UTF-16 offsets in the searched text. */
  readonly start: number;
  readonly end: number;
}

export interface NameMatcher {
  /**
   * Returns all names in a text from left to right, the longest at each place; they never overlap. Linear in the text.
   */
  find(text: string): NameMatch[];
}

interface Branch {
  readonly next: Map<string, Branch>;
  entry?: Entry;
}

/** White space inside a name, as it may occur in a text: blanks, and one line break with the indentation after it. */
const GAP = /[^\S\r\n]*(?:\r\n?|\n)?[^\S\r\n]*/y;
/**
 * Creates a matcher that recognises people, places and terms by their names, aliases and native names. A form that
 * begins with a lowercase letter also matches with a capital, as at the start of a sentence; otherwise case counts.
 */
export function createNameMatcher(reference: Reference): NameMatcher {
  const root: Branch = { next: new Map() };
  const add = (form: string, entry: Entry): void => {
    let branch = root;
    for (const unit of form) {
      const next = branch.next.get(unit) ?? { next: new Map() };
      branch.next.set(unit, next);
      branch = next;
    }
    if (branch !== root) branch.entry ??= entry;
  };
  for (const entry of [...reference.people, ...reference.places, ...reference.terms])
    for (const form of nameForms(entry)) add(form, entry);
  if (root.next.size === 0) return { find: () => [] };

  return {
    find(text) {
      const matches: NameMatch[] = [];
      for (let start = 0; start < text.length; ) {
        const match = divides(text, start) ? longest(text, start) : undefined;
        if (match) matches.push(match);
        start = match ? match.end : start + 1;
      }
      return matches;
    },
  };

  function longest(text: string, start: number): NameMatch | undefined {
    let branch: Branch | undefined = root;
    let best: NameMatch | undefined;
    for (let i = start; i < text.length && branch; ) {
      const point = String.fromCodePoint(text.codePointAt(i) ?? 0);
      const blank = /\s/.test(point);
      branch = branch.next.get(point === '’' ? "'" : blank ? ' ' : point);
      i = blank ? gapEnd(text, i) : i + point.length;
      if (branch?.entry && divides(text, i)) best = { entry: branch.entry, start, end: i };
    }
    return best;
  }
}

function gapEnd(text: string, start: number): number {
  GAP.lastIndex = start;
  return GAP.exec(text) ? GAP.lastIndex : start + 1;
}

const LETTER = /[\p{L}\p{M}\p{N}_]/u;
/** Scripts without blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/**
 * Returns every form under which a text may name an entry: name, aliases and native names, with white space collapsed
 * and straight apostrophes. A form that begins with a lowercase letter has a capital at the start of a sentence.
 */
export function nameForms(entry: Entry): string[] {
  // A name may have forms in two scripts: "Рокоссовский / Rokossowski".
  const native = 'native' in entry && entry.native ? entry.native.split(' / ') : [];
  return [entry.name, ...entry.aliases, ...native].flatMap((form) => {
    const words = form.trim().replace(/\s+/g, ' ').replaceAll('’', "'");
    const first = words[0] ?? '';
    return first === first.toUpperCase() ? [words] : [words, first.toUpperCase() + words.slice(1)];
  });
}

/** Whether a word can begin or end at a place. */
function divides(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text[at - 1] ?? '';
  const after = text[at] ?? '';
  return !LETTER.test(before) || !LETTER.test(after) || UNSPACED.test(before) || UNSPACED.test(after);
}

/** Number of places to check for one name: a long text of look-alikes must not freeze the program. */
const PLACES = 1000;

/** Whether words occur in a text as words of their own. Assumes so if the check takes too long. */
export function standsAlone(words: string, text: string): boolean {
  let at = text.indexOf(words);
  for (let places = 0; at >= 0; places++) {
    if (places === PLACES || (divides(text, at) && divides(text, at + words.length))) return true;
    at = text.indexOf(words, at + 1);
  }
  return false;
}
