import { expect, it } from 'vitest';
import { dayInWords } from './day-in-words.ts';

const noon = (month: number, day: number): number => new Date(2026, month - 1, day, 12).getTime();
const words = (time: number, now: number, language = 'en'): string =>
  dayInWords(time, now, language, (date) => `on ${date}`);

it('counts days by the calendar, whatever the hour is', () => {
  const late = new Date(2026, 2, 3, 23, 59).getTime();
  const early = new Date(2026, 2, 4, 0, 1).getTime();
  expect(words(early, late)).toBe('tomorrow');
  expect(words(late, early)).toBe('yesterday');
  expect(words(noon(3, 4), early)).toBe('today');
});

it('counts over a change of the clock', () => {
  expect(words(noon(4, 1), noon(3, 25))).toBe('in 7 days');
  expect(words(noon(10, 30), noon(10, 23))).toBe('in 7 days');
});

it('says a date where it is far off, in the language of the student', () => {
  expect(words(noon(3, 17), noon(3, 3))).toBe('in 14 days');
  expect(words(noon(3, 18), noon(3, 3))).toBe('on March 18, 2026');
  expect(words(noon(3, 18), noon(3, 3), 'de')).toBe('on 18. März 2026');
});
