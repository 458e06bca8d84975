import { plainText } from '../markdown/plain-text.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Section } from '../model/section.ts';
import { type Word, wordsIn } from '../passage/words.ts';
import { Attached } from '../text/attached.ts';

export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A sentence by its section and its index there. */
export interface SentencePlace {
  readonly section: Section;
  readonly index: number;
}

/** The sentences of a lesson's passage. */
export interface PassageSentences {
  /** Returns a section's sentences, without headings. */
  of(section: Section): readonly Sentence[];
  /** Finds a sentence with one of these word runs, preferably in that section. */
  find(runs: readonly string[], length: number, rather: string | undefined): SentencePlace | undefined;
}

const known = new Attached<Lesson, PassageSentences>();

/** The sentences of a lesson, divided once. */
export function passageSentences(lesson: Lesson): PassageSentences {
  const made = known.get(lesson) ?? divide(lesson);
  known.set(lesson, made);
  return made;
}

/** Above this many sections, a run of words says little about a quotation's origin. */
const MOST_PLACES = 8;

function divide({ frontMatter, sections }: Lesson): PassageSentences {
  const segmenter = segmenterOf(frontMatter.language);
  const divided = new Map<Section, readonly Sentence[]>();
  /** By run length. */
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
        // The rarest run is the best evidence of a quotation's origin.
        const rank = (asked ? 0 : 1e9) + (found?.count ?? 0);
        if (place && (!best || rank < best.rank)) best = { place, rank };
      }
      return best?.place;
    },
  };
}

/** The first place of a run of words in each of its sections, and its total count. */
interface RunPlaces {
  readonly places: SentencePlace[];
  count: number;
}

/** No prose shares this many words in a row by chance. */
export const IN_A_ROW = 3;

/** Every run of that many words, in compared form. */
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
