import { foldLetters } from './fold-letters.ts';
import { type Word, wordsIn } from './words.ts';

/** A passage prepared for looking up quotations. */
export interface PassageWords {
  readonly text: string;
  readonly words: readonly Word[];
  /** The places of each word, by its normal form. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Id of the section at an offset; `undefined` if there is none. */
  readonly sectionAt: (offset: number) => string | undefined;
  /** The text of its markers, in normal form: the passage text has none of them, but a copy of it may. */
  readonly labels: ReadonlySet<string>;
}

/**
 * Prepares the plain text of a passage. Without its sections, it counts as one.
 *
 * @param labels the text of its markers
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
