import type { Entry, Reference } from '../model/reference.ts';
import { divides, nameForms } from './name-forms.ts';

/** A name of reference.yaml found in a text. */
export interface NameMatch {
  readonly entry: Entry;
  /** UTF-16 offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

export interface NameMatcher {
  /** All names in a text from left to right, the longest at each place; they never overlap. Linear in the text. */
  find(text: string): NameMatch[];
}

interface Branch {
  readonly next: Map<string, Branch>;
  entry?: Entry;
}

/** White space inside a name, as a text may have it: blanks, and one line break with the indentation after it. */
const GAP = /[^\S\r\n]*(?:\r\n?|\n)?[^\S\r\n]*/y;
/**
 * Recognises people, places and terms by their names, aliases and native names. A form that begins with a small letter
 * is found with a capital too, as at the start of a sentence; otherwise case counts.
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
