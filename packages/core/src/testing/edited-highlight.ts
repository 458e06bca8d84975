import { createAnchorText } from '../study/anchor/anchor-text.ts';
import type { TextQuote } from '../study/anchor/text-quote.ts';
import { proseEdits } from './prose-edits.ts';
import { languages, type Prose, type ProseWord, proseText, randomProse } from './random-prose.ts';
import { type RandomSource, randomSource } from './random-source.ts';

/** The result for a highlight after an edit, with all details. */
export interface EditedHighlight {
  readonly language: string;
  readonly edit: string;
  /** How many words were highlighted. */
  readonly words: number;
  readonly quote: TextQuote;
  /** The words that it was found on; `undefined` for an orphan. */
  readonly found: string | undefined;
  /** The text around them. */
  readonly around: string;
  /** The expected words: with replacements of a first or last word, and without; empty if its words are gone. */
  readonly wanted: readonly string[];
  /** Whether it was found exactly there; `undefined` for an orphan. */
  readonly isRight: boolean | undefined;
}

/**
 * Highlights words of a passage, edits it, and looks for them: all at random, the same for the same seed. `undefined`
 * if the highlighted words were scattered among others.
 */
export function editedHighlight(seed: number): EditedHighlight | undefined {
  const random = randomSource(seed);
  const language = random.pick(languages);
  const prose = randomProse(random, language);
  const { own, withSign } = highlight(random, prose);
  const [form, formNow] = [random.pick(FORMS), random.pick(FORMS)];
  const then = proseText(prose, language, form);
  const [first, last] = [own[0], own.at(-1)];
  const place = rangeOf(first, last, withSign, then.places);
  const quote = place && createAnchorText(then.text).quote(place.start, place.end);
  if (!quote) throw new Error(`no words at ${seed}`);

  const edit = random.pick(Object.keys(proseEdits) as [string, ...string[]]);
  const after = proseEdits[edit]?.({ prose, own, language, random }) ?? prose;
  const now = proseText(after, language, formNow);
  const right = rightPlaces(prose, after, own, withSign, now.places);
  if (right === 'scattered') return undefined;
  const found = createAnchorText(now.text).find(quote);
  return {
    language: language.name,
    edit,
    words: own.length,
    quote,
    found: found && now.text.slice(found.start, found.end),
    around: found ? now.text.slice(Math.max(0, found.start - 60), found.end + 60) : '',
    wanted: right.map(({ start, end }) => now.text.slice(start, end)),
    isRight: found && right.some(({ start, end }) => start === found.start && end === found.end),
  };
}

const FORMS = ['NFC', 'NFD'] as const;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Up to 60 words in a row, with or without the punctuation after them; short ones more often. */
function highlight(
  random: RandomSource,
  prose: Prose,
): { readonly own: ProseWord[]; readonly withSign: boolean } {
  const words = prose.flat(2);
  const length = Math.min(words.length, 1 + random.below(random.chance(0.4) ? 6 : 60));
  const from = random.below(words.length - length + 1);
  return { own: words.slice(from, from + length), withSign: random.chance(0.3) };
}

function rangeOf(
  first: ProseWord | undefined,
  last: ProseWord | undefined,
  withSign: boolean,
  places: ReadonlyMap<ProseWord, Range>,
): Range | undefined {
  const from = first && places.get(first);
  const to = last && places.get(last);
  return from && to && { start: from.start, end: to.end + (withSign ? last.sign.length : 0) };
}

/** Where the words are after an edit: from the first to the last of them. */
function rightPlaces(
  before: Prose,
  after: Prose,
  own: readonly ProseWord[],
  withSign: boolean,
  places: ReadonlyMap<ProseWord, Range>,
): Range[] | 'scattered' {
  const all = after.flat(2);
  const others = new Set(before.flat(2).filter((word) => !own.includes(word)));
  const isOwn = (word: ProseWord): boolean => own.includes(word);
  const isOwnOrForOwn = (word: ProseWord): boolean =>
    isOwn(word) || (word.for !== undefined && isOwn(word.for));
  const [from, to] = [all.findIndex(isOwn), all.findLastIndex(isOwn)];
  if (from < 0) return [];
  if (all.slice(from, to + 1).some((word) => others.has(word))) return 'scattered';
  const either = [isOwn, isOwnOrForOwn];
  return either.flatMap((begins) =>
    either.flatMap((ends) => {
      const last = all.findLast(ends);
      // The punctuation after each word but the last is highlighted with it.
      return rangeOf(all.find(begins), last, withSign || (last?.for ?? last) !== own.at(-1), places) ?? [];
    }),
  );
}
