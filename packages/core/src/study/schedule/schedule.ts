import { type Card, createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { hash } from '../../text/hash.ts';
import { likelyTimes } from '../record/likely-time.ts';
import type { EventOf } from '../record/record-event.ts';
import type { StudyState } from '../record/study-state.ts';

const DAY = 86_400_000;
const LAST_WEEK = 7 * DAY;

export type ReviewRating = EventOf<'review'>['rating'];

/** When an exercise is due. */
export interface ReviewCard {
  readonly exercise: string;
  /** Milliseconds since 1970. */
  readonly due: number;
  /** True if the exam brought it forward. */
  readonly forExam: boolean;
  readonly lastReview: number;
  readonly reviews: number;
  /** How often it was rated "again" after it had been known. */
  readonly lapses: number;
  /** Days after which 90 of 100 such exercises would still be solved. */
  readonly stability: number;
  /** Probability that it would be solved now, 0..1: the forgetting curve of FSRS-6. */
  readonly retention: number;
}

const grades: Readonly<Record<ReviewRating, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

// Without fuzz, so that all machines compute the same dates; without learning steps of minutes, because this repeats
// tasks with their paragraphs, not vocabulary cards.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 });

/**
 * Returns the rating of a review by its score, 0..1: below 0.5 again, below 0.8 hard, good below a full score, and easy
 * for a full score. Opening any hints lowers it by one.
 */
export function ratingOf(score: number, hints: number): ReviewRating {
  const helped = hints > 0;
  if (score < 0.5) return 'again';
  if (score < 0.8) return helped ? 'again' : 'hard';
  if (score < 1) return helped ? 'hard' : 'good';
  return helped ? 'good' : 'easy';
}

/**
 * Returns an attempt's rating as a review; `undefined` if it is not one. A missed exercise enters the schedule; one in
 * it counts once it is due, so that retrying at once, or extra practice, does not count.
 *
 * @param state before the attempt
 *
 * @param score 0..1; `undefined` if only a rubric can tell: such an exercise is never scheduled
 *
 * @param now milliseconds since 1970
 */
export function reviewOf(
  state: StudyState,
  exercise: string,
  { score, hints }: { readonly score: number | undefined; readonly hints: number },
  now: number,
): ReviewRating | undefined {
  if (score === undefined) return undefined;
  const card = schedule(state, now).find((other) => other.exercise === exercise);
  if (card ? card.due > now : score === 1) return undefined;
  return ratingOf(score, hints);
}

/**
 * Returns the cards of all exercises ever reviewed, the first due at the head.
 *
 * @param now milliseconds since 1970
 */
export function schedule(state: StudyState, now: number): readonly ReviewCard[] {
  const cards: ReviewCard[] = [];
  const timeOf = likelyTimes(state, now);
  for (const [exercise, { reviews }] of state.exercises) {
    const card = replay(reviews, timeOf);
    if (!card?.last_review) continue;
    const lastReview = card.last_review.getTime();
    const planned = card.due.getTime();
    const due = dueBeforeExam(exercise, planned, lastReview, state.examDate);
    cards.push({
      exercise,
      due,
      forExam: due !== planned,
      lastReview,
      reviews: card.reps,
      lapses: card.lapses,
      stability: card.stability,
      retention: retentionAt(card, now),
    });
  }
  return cards.sort((a, b) => a.due - b.due || (a.exercise < b.exercise ? -1 : 1));
}

/**
 * The forgetting curve of every exercise ever reviewed, if none is reviewed again.
 *
 * @param times milliseconds since 1970, the first of them now
 *
 * @returns by exercise, the probability at each of the times that it would be solved, 0..1
 */
export function retentionCurves(
  state: StudyState,
  times: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const curves = new Map<string, readonly number[]>();
  const timeOf = likelyTimes(state, times[0] ?? Number.POSITIVE_INFINITY);
  for (const [exercise, { reviews }] of state.exercises) {
    const card = replay(reviews, timeOf);
    if (card?.last_review)
      curves.set(
        exercise,
        times.map((time) => retentionAt(card, time)),
      );
  }
  return curves;
}

/** Returns what is due, the most likely forgotten first. */
export function dueCards(cards: readonly ReviewCard[], now: number): readonly ReviewCard[] {
  return cards.filter(({ due }) => due <= now).sort((a, b) => a.retention - b.retention);
}

/**
 * Returns everything ever reviewed, the most likely forgotten first, due or not. Cramming writes attempts but no
 * reviews, so the schedule stays unchanged.
 */
export function cramCards(cards: readonly ReviewCard[]): readonly ReviewCard[] {
  return [...cards].sort((a, b) => a.retention - b.retention);
}

function retentionAt(card: Card, time: number): number {
  const from = card.last_review?.getTime() ?? time;
  return scheduler.get_retrievability(card, new Date(Math.max(time, from)), false);
}

function replay(
  reviews: readonly EventOf<'review'>[],
  timeOf: (review: EventOf<'review'>) => number,
): Card | undefined {
  let card: Card | undefined;
  let last = Number.NEGATIVE_INFINITY;
  for (const review of reviews) {
    // They are in the order in which they were made, which the clocks of two machines need not follow.
    last = Math.max(last, timeOf(review));
    card = scheduler.next(card ?? createEmptyCard(last), last, grades[review.rating]).card;
  }
  return card;
}

/**
 * When an exercise is due if there is an exam: as planned if that is earlier, else in the days before the exam. The
 * lead is a week, or half of the time left after the last review if that is less; ids spread exercises over its first
 * half, always in the same way. Anything reviewed on the last day does not come back. All times in milliseconds since
 * 1970.
 */
function dueBeforeExam(
  exercise: string,
  planned: number,
  lastReview: number,
  exam: number | undefined,
): number {
  if (exam === undefined || planned < exam || exam - lastReview <= DAY) return planned;
  const lead = Math.min(LAST_WEEK, (exam - lastReview) / 2);
  return Math.round(exam - lead * (1 - spread(exercise) / 2));
}

/** A pseudorandom number in 0..1: FNV-1a, with MurmurHash3's bit mixing at the end. */
function spread(id: string): number {
  let bits = hash(id);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}
