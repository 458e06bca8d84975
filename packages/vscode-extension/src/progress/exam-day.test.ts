import { describe, expect, it } from 'vitest';
import { dateIn, dayOf, formatDay, parseDay } from './exam-day.ts';

describe('a day', () => {
  it.each(['2026-02-28', '2028-02-29', '2026-12-31'])('is read as it is written: %s', (text) => {
    const time = parseDay(` ${text} `);
    expect(time).toBeDefined();
    expect(dayOf(new Date(time ?? 0))).toBe(text);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '31.12.2026', 'tomorrow', '2026-1', ''])(
    'is not made of %j',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it('lies some days or a month ahead, in a shorter month on its last day', () => {
    const from = new Date(2026, 0, 31, 23, 59);
    expect(dayOf(new Date(dateIn(from, { days: 0 })))).toBe('2026-01-31');
    expect(dayOf(new Date(dateIn(from, { days: 7 })))).toBe('2026-02-07');
    expect(dayOf(new Date(dateIn(from, { months: 1 })))).toBe('2026-02-28');
  });

  it('is said in the words of a language', () => {
    const day = parseDay('2026-06-30') ?? 0;
    expect(formatDay(day, 'en')).toBe('Tuesday, June 30, 2026');
    expect(formatDay(day, 'de')).toBe('Dienstag, 30. Juni 2026');
  });
});
