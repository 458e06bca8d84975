import { describe, expect, it } from 'vitest';
import { dueBins } from '../schedule/due-bins.ts';
import { reviewOf, schedule } from '../schedule/schedule.ts';
import { foldRecord, untouched } from './fold.ts';
import { likelyTimes } from './likely-time.ts';
import { LATEST, type RecordEvent } from './record-event.ts';

const NOW = Date.UTC(2026, 10, 30);
const DAY = 86_400_000;
const YEAR = 366 * DAY;
const FAR = [Date.UTC(2099, 0), 253402300799000, LATEST - 1, LATEST];

let made = 0;
const event = (at: number, said: object): RecordEvent =>
  ({ v: 1, id: `e${made++}`, at, lesson: 'l', ...said }) as RecordEvent;
const review = (at: number, said: object = {}) =>
  event(at, { type: 'review', exercise: 'x', rating: 'good', ...said });
const stateOf = (...events: RecordEvent[]) => foldRecord(events).get('l') ?? untouched;

describe('the time of an event', () => {
  it('is that of its clock, where that is not in the future', () => {
    const times = likelyTimes(stateOf(), NOW);
    expect([-LATEST, 0, NOW - 0.5, NOW].map((at) => times({ at }))).toEqual([-LATEST, 0, NOW - 0.5, NOW]);
  });

  it.each([60_000, DAY, ...FAR.map((at) => at - NOW)])(
    'from a clock that was %i ms ahead is that of what came next',
    (ahead) => {
      const wrong = review(NOW + ahead);
      const later = [1, 2, 3].map((n) =>
        event(NOW - (4 - n) * DAY, { type: 'highlight', by: 'w', seq: n, order: NOW + ahead + n }),
      );
      expect(likelyTimes(stateOf(wrong, ...later), NOW)(wrong)).toBe(NOW - 3 * DAY);
    },
  );

  it('of years ahead is now, where nothing came next, and of less is believed', () => {
    for (const at of FAR) expect(likelyTimes(stateOf(), NOW)({ at })).toBe(NOW);
    expect(likelyTimes(stateOf(), NOW)({ at: NOW + DAY })).toBe(NOW + DAY);
  });
});

describe('review dates', () => {
  it.each(FAR)('are not pushed by a review at %i', (at) => {
    const state = stateOf(review(NOW - 9 * DAY), review(at), review(at, { exercise: 'y' }));
    for (const card of schedule(state, NOW)) {
      expect(card.due).toBeGreaterThan(NOW);
      expect(card.due).toBeLessThan(NOW + YEAR);
      expect(card.retention).toBeGreaterThan(0);
    }
    const due = schedule(state, NOW).map((card) => ({ at: card.due, exercise: card.exercise }));
    expect(dueBins(due, NOW).length).toBeLessThan(60);
    expect(reviewOf(state, 'x', { score: 0, hints: 0 }, NOW)).toBeUndefined();
  });

  it('are none that cannot be, wherever reviews stand in time', () => {
    const times = [-LATEST, 0, 0.5, NOW, ...FAR];
    const reviews = times.flatMap((at, i) => [
      review(at),
      review(at, { by: 'w', seq: i, order: NOW + i, rating: 'again' }),
    ]);
    for (const card of schedule(stateOf(...reviews), NOW))
      expect([card.due, card.retention, card.stability].every(Number.isFinite)).toBe(true);
  });
});
