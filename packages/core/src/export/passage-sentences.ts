import { plainText } from '../markdown/plain-text.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Section } from '../model/section.ts';
import { type Word, wordsIn } from '../passage/words.ts';

export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A sentence by its section and its place among the sentences of it. */
export interface SentencePlace {
  readonly section: Section;
  readonly index: number;
}

/** The sentences of a lesson's passage. */
export interface PassageSentences {
  /** Headings inside it left out. */
  of(section: Section): readonly Sentence[];
  /** A sentence that has one of these runs of words, in that section if there is one in it. */
  find(runs: readonly string[], length: number, rather: string | undefined): SentencePlace | undefined;
}

const known = new WeakMap<Lesson, PassageSentences>();

/** The sentences of a lesson, divided once. */
export function passageSentences(lesson: Lesson): PassageSentences {
  const made = known.get(lesson) ?? divide(lesson);
  known.set(lesson, made);
  return made;
}

/** A run of words that stands in more sections than so many says little of where a quotation is from. */
const MOST_PLACES = 8;

function divide({ frontMatter, sections }: Lesson): PassageSentences {
  const segmenter = segmenterOf(frontMatter.language);
  const divided = new Map<Section, readonly Sentence[]>();
  /** By the length of runs. */
  const indexes = new Map<number, ReadonlyMap<string, RunPlaces>>();
  const of = (section: Section): readonly Sentence[] => {
    const sentences =
      divided.get(section) ??
      section.blocks
        .filter(({ kind }) => kind !== 'heading')
        .flatMap((block) => [...segmenter.segment(plainText([block]))])
        .map(({ segment }) => ({ text: segment.trim(), words: wordsIn(segment) }))
        .filter(({ words }) => words.length > 0);
    divided.set(section, sentences);
    return sentences;
  };
  const indexOf = (length: number): ReadonlyMap<string, RunPlaces> => {
    const index = new Map<string, RunPlaces>();
    for (const section of sections)
      for (const [at, { words }] of of(section).entries())
        for (const run of runsOf(words, length)) {
          const found = index.get(run) ?? { places: [], count: 0 };
          index.set(run, found);
          found.count++;
          const isKnown = found.places.length >= MOST_PLACES || found.places.at(-1)?.section === section;
          if (!isKnown) found.places.push({ section, index: at });
        }
    return index;
  };
  return {
    of,
    find(runs, length, rather) {
      const index = indexes.get(length) ?? indexOf(length);
      indexes.set(length, index);
      let best: { readonly place: SentencePlace; readonly rank: number } | undefined;
      for (const run of runs) {
        const found = index.get(run);
        const asked = found?.places.find(({ section }) => section.id === rather);
        const place = asked ?? found?.places[0];
        // The rarest run tells best where a quotation is from.
        const rank = (asked ? 0 : 1e9) + (found?.count ?? 0);
        if (place && (!best || rank < best.rank)) best = { place, rank };
      }
      return best?.place;
    },
  };
}

/** Where a run of words stands first in its sections, and how often it stands anywhere. */
interface RunPlaces {
  readonly places: SentencePlace[];
  count: number;
}

/** Of so many words in a row no stretch of prose is made by chance. */
export const IN_A_ROW = 3;

/** Every run of that many words, as they are compared. */
export function runsOf(words: readonly Word[], length: number): string[] {
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) =>
    words
      .slice(at, at + length)
      .map(({ normal }) => normal)
      .join(' '),
  );
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language.replace(/_/g, '-'), { granularity: 'sentence' });
  } catch {
    // No language tag: a rule says so.
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
