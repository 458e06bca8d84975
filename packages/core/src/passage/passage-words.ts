import { foldLetters } from './fold-letters.ts';
import { type Word, wordsIn } from './words.ts';

/** A passage prepared for looking up quotations. */
export interface PassageWords {
  readonly text: string;
  readonly words: readonly Word[];
  /** Where each word stands, by its normal form. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Id of the section that an offset stands in; `undefined` where it has none. */
  readonly sectionAt: (offset: number) => string | undefined;
  /** What its markers show, in normal form: the text has none of them, but a copy of it may have. */
  readonly labels: ReadonlySet<string>;
}

/**
 * Prepares the plain text of a passage; without its sections it is all one.
 *
 * @param labels what its markers show
 */
export function passageWords(
  text: string,
  sectionAt: PassageWords['sectionAt'] = () => undefined,
  labels: readonly string[] = [],
): PassageWords {
  const words = wordsIn(text);
  const places = new Map<string, number[]>();
  for (const [at, { normal }] of words.entries()) {
    const known = places.get(normal);
    if (known) known.push(at);
    else places.set(normal, [at]);
  }
  return { text, words, places, sectionAt, labels: new Set(labels.map(foldLetters)) };
}
