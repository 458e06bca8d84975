import { type Word, wordsIn } from './words.ts';

/** A passage prepared for looking up quotations. */
export interface PassageWords {
  readonly words: readonly Word[];
  /** Where each word stands, by its normal form. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Prepares the plain text of a passage. */
export function passageWords(text: string): PassageWords {
  const words = wordsIn(text);
  const places = new Map<string, number[]>();
  for (const [at, { normal }] of words.entries()) {
    const known = places.get(normal);
    if (known) known.push(at);
    else places.set(normal, [at]);
  }
  return { words, places };
}
