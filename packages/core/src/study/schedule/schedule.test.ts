import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRecord, untouched } from '../record/fold.ts';
import type { RecordEvent } from '../record/record-event.ts';
import {
  cramCards,
  dueCards,
  type ReviewRating,
  ratingOf,
  retentionCurves,
  reviewOf,
  schedule,
} from './schedule.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 1, 9);

/** The state after reviews, each on a day counted from the start. */
function reviewed(reviews: readonly (readonly [string, number, ReviewRating])[], examDay?: number) {
  const base = { v: 1, lesson: 'l' } as const;
  const events: RecordEvent[] = reviews.map(([exercise, day, rating], i) => ({
    ...base,
    id: `${i}`,
    at: START + day * DAY,
    type: 'review',
    exercise,
    rating,
  }));
  if (examDay !== undefined)
    events.push({ ...base, id: 'exam', at: START, type: 'setting', examDate: START + examDay * DAY });
  return foldRecord(events).get('l') ?? untouched;
}
const dayOf = (time: number) => (time - START) / DAY;

describe('a rating', () => {
  it('comes from the score and the hints', () => {
    const scores = [0, 0.49, 0.5, 0.79, 0.8, 0.99, 1];
    expect(scores.map((score) => ratingOf(score, 0))).toEqual([
      'again',
      'again',
      'hard',
      'hard',
      'good',
      'good',
      'easy',
    ]);
    expect([0.4, 0.6, 0.9, 1].map((score) => ratingOf(score, 2))).toEqual(['again', 'again', 'hard', 'good']);
  });
});

describe('an attempt', () => {
  const missed = { score: 0.4, hints: 0 };
  const solved = { score: 1, hints: 0 };

  it('that missed something brings the exercise into the schedule, one that solved it does not', () => {
    expect(reviewOf(untouched, 'x', missed, START)).toBe('again');
    expect(reviewOf(untouched, 'x', { score: 0.9, hints: 1 }, START)).toBe('hard');
    expect(reviewOf(untouched, 'x', solved, START)).toBeUndefined();
  });

  it('without a score is no review', () => {
    expect(reviewOf(untouched, 'x', { score: undefined, hints: 0 }, START)).toBeUndefined();
  });

  it('counts when the exercise is due, and not before', () => {
    const state = reviewed([['x', 0, 'again']]);
    const [card] = schedule(state, START);
    const due = card?.due ?? 0;
    for (const attempt of [missed, solved]) expect(reviewOf(state, 'x', attempt, due - 1)).toBeUndefined();
    expect(reviewOf(state, 'x', solved, due)).toBe('easy');
    expect(reviewOf(state, 'x', missed, due)).toBe('again');
  });
});

describe('the schedule', () => {
  it('is empty as long as nothing was reviewed', () => {
    expect(schedule(untouched, START)).toEqual([]);
  });

  it('brings back sooner what went worse, and later what was known again', () => {
    const ratings = ['again', 'hard', 'good', 'easy'] as const;
    const state = reviewed(ratings.map((rating) => [rating, 0, rating]));
    expect(schedule(state, START).map(({ exercise }) => exercise)).toEqual(ratings);
    const [once] = schedule(reviewed([['x', 0, 'good']]), START);
    const [twice] = schedule(
      reviewed([
        ['x', 0, 'good'],
        ['x', 3, 'good'],
      ]),
      START,
    );
    expect(twice?.reviews).toBe(2);
    expect((twice?.due ?? 0) - (twice?.lastReview ?? 0)).toBeGreaterThan((once?.due ?? 0) - START);
  });

  it('is the same whenever and wherever it is computed', () => {
    const rating = fc.constantFrom<ReviewRating>('again', 'hard', 'good', 'easy');
    const reviews = fc.array(fc.tuple(fc.constantFrom('x', 'y'), fc.nat(400), rating), { maxLength: 12 });
    fc.assert(
      fc.property(reviews, fc.nat(900), (made, day) => {
        const dates = (now: number) =>
          schedule(reviewed(made), now).map(({ due, stability }) => [due, stability]);
        expect(dates(START + day * DAY)).toEqual(dates(START));
        for (const card of schedule(reviewed(made), START + day * DAY)) {
          expect(card.due).toBeGreaterThan(card.lastReview);
          expect(card.retention).toBeGreaterThanOrEqual(0);
          expect(card.retention).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 7 },
    );
  });

  it('estimates retention: 90 of 100 after as many days as the card is stable', () => {
    const state = reviewed([['x', 0, 'good']]);
    const stability = schedule(state, START)[0]?.stability ?? 0;
    expect(schedule(state, START)[0]?.retention).toBe(1);
    expect(schedule(state, START - DAY)[0]?.retention).toBe(1);
    const later = schedule(state, START + 50 * DAY)[0]?.retention ?? 1;
    expect(later).toBeLessThan(0.9);
    expect(stability).toBeGreaterThan(1);
  });

  it('lists what is due, and for cramming everything, what is weakest first', () => {
    const state = reviewed([
      ['weak', 0, 'again'],
      ['fair', 0, 'good'],
      ['strong', 0, 'easy'],
    ]);
    const cards = schedule(state, START + 4 * DAY);
    expect(dueCards(cards, START + 4 * DAY).map(({ exercise }) => exercise)).toEqual(['weak', 'fair']);
    expect(cramCards(cards).map(({ exercise }) => exercise)).toEqual(['weak', 'fair', 'strong']);
  });
});

describe('forgetting curves', () => {
  it('only fall, begin at the last review, and agree with the card', () => {
    const state = reviewed([
      ['x', 0, 'good'],
      ['x', 3, 'good'],
      ['y', 0, 'again'],
    ]);
    const times = [0, 3, 10, 40].map((day) => START + day * DAY);
    const curves = retentionCurves(state, times);
    expect([...curves.keys()]).toEqual(['x', 'y']);
    expect(curves.get('x')?.[0]).toBe(1);
    for (const curve of curves.values()) expect(curve).toEqual([...curve].sort((a, b) => b - a));
    const cards = schedule(state, START + 10 * DAY);
    for (const { exercise, retention } of cards) expect(curves.get(exercise)?.[2]).toBe(retention);
  });

  it('are those of reviewed exercises only', () => {
    expect(retentionCurves(untouched, [START]).size).toBe(0);
  });
});

describe('an exam', () => {
  it('brings everything back in the last week, on different days', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `exercise-${i}`);
    const cards = schedule(
      reviewed(
        ids.flatMap((id) => [[id, 0, 'easy'] as const, [id, 8, 'easy'] as const]),
        40,
      ),
      START,
    );
    const days = cards.map(({ due }) => dayOf(due));
    expect(Math.min(...days)).toBeGreaterThanOrEqual(33);
    expect(Math.max(...days)).toBeLessThanOrEqual(36.5);
    expect(new Set(days.map(Math.floor)).size).toBeGreaterThan(2);
    expect(cards.every(({ forExam }) => forExam)).toBe(true);
  });

  it('changes nothing that comes back before it, that it finds reviewed the day before, or that it has passed by', () => {
    const dues = (exam?: number) => schedule(reviewed([['x', 0, 'easy']], exam), START).map(({ due }) => due);
    for (const exam of [400, 0.9, 0, -5]) expect(dues(exam)).toEqual(dues());
  });

  it('lets nobody review the same thing more than three times in its last week', () => {
    const reviews: [string, number, ReviewRating][] = [['x', 0, 'easy']];
    for (let round = 0; round < 20; round++) {
      const [card] = schedule(reviewed(reviews, 30), START);
      if (!card || dayOf(card.due) >= 30) break;
      reviews.push(['x', dayOf(card.due), 'easy']);
    }
    const lastWeek = reviews.filter(([, day]) => day >= 23);
    expect(lastWeek.length).toBeGreaterThanOrEqual(1);
    expect(lastWeek.length).toBeLessThanOrEqual(4);
  });
});
