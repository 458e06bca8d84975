import { gradeContext } from '../exercise/grade-context.ts';
import { gradeExercise } from '../exercise/grade-exercise.ts';
import { overlap } from '../exercise/overlap.ts';
import type { EvidenceExercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { type Word, wordsIn } from '../passage/words.ts';
import { hash } from '../text/hash.ts';
import type { Lose } from './losses.ts';
import { IN_A_ROW, passageSentences, runsOf, type Sentence } from './passage-sentences.ts';

/** Selecting evidence as a choice among the sentences of a section. */
export interface SentenceChoice {
  /** Whether several sentences are right together; each is worth the same, and each other one deducts as much. */
  readonly several: boolean;
  /** In passage order, each with its value when picked, -1..1. */
  readonly sentences: readonly ScoredSentence[];
}

export interface ScoredSentence extends Sentence {
  readonly score: number;
}

/** Most sentences to offer: those around a right one. */
const MOST_OFFERED = 60;

/**
 * Turns an exercise into a choice among sentences; reports losses. `undefined` if no sentence contains any of the
 * evidence.
 */
export function sentenceChoice(
  lesson: Lesson,
  exercise: EvidenceExercise,
  lose: Lose,
): SentenceChoice | undefined {
  const wanted = exercise.accepted.map(({ text }) => wordsIn(text)).filter((words) => words.length > 0);
  const offered = sentencesAround(lesson, exercise, wanted, lose);
  if (!offered) return undefined;
  const fits = fitting(wanted);
  const context = gradeContext(lesson);
  const scoreOf = (quotation: string): number =>
    gradeExercise(exercise, { type: 'evidence', quotation }, context).score ?? 0;
  // A sentence that shares no run of words with the evidence counts nothing.
  const sentences = offered.map((sentence) => ({
    ...sentence,
    score: fits(sentence) ? scoreOf(sentence.text) : 0,
  }));
  if (sentences.length < 2) return undefined;
  if (sentences.some(({ score }) => score === 1)) {
    lose('words-for-selection');
    return { several: false, sentences };
  }
  const together = rightTogether(sentences, wanted, scoreOf);
  if (together) {
    lose('words-for-selection');
    lose('shares-of-sentences', { count: together.size });
    const share = 1 / together.size;
    return {
      several: true,
      sentences: sentences.map((each) => ({ ...each, score: together.has(each) ? share : -share })),
    };
  }
  const best = sentences.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score === 0) return undefined;
  lose('words-for-selection');
  loseRounding(best, 1, lose);
  return {
    several: false,
    sentences: sentences.map((each) => (each === best ? { ...each, score: 1 } : each)),
  };
}

/** The sentences of the section with the evidence; in a long one, those around it. */
function sentencesAround(
  lesson: Lesson,
  { id, section }: EvidenceExercise,
  wanted: readonly (readonly Word[])[],
  lose: Lose,
): readonly Sentence[] | undefined {
  const passage = passageSentences(lesson);
  // A quotation may be shorter than a run, or consist of such sentences.
  for (let length = IN_A_ROW; length > 0; length--) {
    const runs = wanted.flatMap((words) => (words.length < length ? [] : runsOf(words, length)));
    const place = passage.find(runs, length, section);
    if (!place) continue;
    const all = passage.of(place.section);
    if (all.length <= MOST_OFFERED) return all;
    lose('sentences-around', { count: MOST_OFFERED });
    // The index reveals nothing: it differs from exercise to exercise.
    const before = hash(id) % (MOST_OFFERED - 2);
    const from = Math.max(0, Math.min(place.index - before, all.length - MOST_OFFERED));
    return all.slice(from, from + MOST_OFFERED);
  }
  return undefined;
}

/** Reports that a sentence has another value there, 0..1. */
export function loseRounding({ text, score }: ScoredSentence, there: number, lose: Lose): void {
  const letters = [...text];
  const sentence = letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : text;
  lose('sentence-rounded', { sentence, here: percent(score), there: percent(there) });
}
const percent = (share: number): number => Math.round(share * 1000) / 10;

/** Whether a sentence shares as many words in a row with a quotation as `overlap` requires. */
function fitting(wanted: readonly (readonly Word[])[]): (sentence: Sentence) => boolean {
  const lengths = [1, 2, 3] satisfies number[];
  const runs = lengths.map((length) => new Set(wanted.flatMap((words) => runsOf(words, length))));
  const shortest = Math.min(IN_A_ROW, ...wanted.map(({ length }) => length));
  return ({ words }) => {
    const length = Math.min(shortest, words.length);
    return runsOf(words, length).some((run) => runs[length - 1]?.has(run));
  };
}

/** The sentences that score fully when selected together: those mostly inside one of the quotations. */
function rightTogether(
  sentences: readonly ScoredSentence[],
  wanted: readonly (readonly Word[])[],
  scoreOf: (quotation: string) => number,
): ReadonlySet<ScoredSentence> | undefined {
  const near = sentences.filter(({ score }) => score > 0);
  for (const quotation of wanted) {
    const within = near.filter(({ words }) => 2 * overlap(words, quotation).shared >= words.length);
    if (within.length > 1 && scoreOf(within.map(({ text }) => text).join(' ')) === 1) return new Set(within);
  }
  return undefined;
}
