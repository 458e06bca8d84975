import { fieldSpan, sourceOf } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Span } from '../../model/span.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Found, Rule } from '../rule.ts';

export const referenceDate: Rule = {
  id: 'reference-date',
  severity: 'warning',
  message: '“{date}” is impossible: {problem}',
  hint: 'Correct the date. If it is approximate, add circa: true.',
  lesson(lesson, found) {
    for (const { date, span } of lesson.reference.events) checkDate(lesson, found, span, date);
    for (const { born, died, span } of lesson.reference.people) {
      if (!born || !died || !/^\d{4}$/.test(born) || !/^\d{4}$/.test(died) || Number(born) <= Number(died))
        continue;
      const problem = `the year of birth, ${born}, is later.`;
      found(fieldSpan(lesson, span, 'died', died), { date: died, problem });
    }
  },
  fixes({ span }, lesson) {
    const [from, to] = sourceOf(lesson, span).split('/');
    if (from === undefined || to === undefined || impossible(from) || impossible(to)) return [];
    return [rightFix('Write the earlier date first', {}, { span, text: `${to}/${from}` })];
  },
};

function checkDate(lesson: Lesson, found: Found, entry: Span, date: string): void {
  const [from = '', to] = date.split('/');
  const wrong = [from, to].find((day) => day !== undefined && impossible(day));
  if (wrong !== undefined) {
    found(fieldSpan(lesson, entry, 'date', date), { date: wrong, problem: 'that month has fewer days.' });
  } else if (to !== undefined && comesBefore(to, from)) {
    found(fieldSpan(lesson, entry, 'date', date), { date, problem: 'it ends before it begins.' });
  }
}

/** Whether a well-formed date has a day that does not exist in its month. */
function impossible(date: string): boolean {
  const [, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (day === undefined) return false;
  const last = new Date(0);
  last.setUTCFullYear(Number(year), Number(month), 0);
  return Number(day) > last.getUTCDate();
}

/** Compares only the precision that both dates have: 1950-06 is not before 1950. */
function comesBefore(one: string, other: string): boolean {
  const numbers = (date: string): number[] =>
    (/^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [])
      .slice(1)
      .flatMap((part) => (part === undefined ? [] : Number(part)));
  const [a, b] = [numbers(one), numbers(other)];
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return (a[i] ?? 0) < (b[i] ?? 0);
  return false;
}
