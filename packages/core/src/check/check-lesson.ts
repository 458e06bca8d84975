import type { Lesson } from '../model/lesson.ts';
import type { Report } from './rule.ts';
import { rules } from './rules.ts';

/** Reports every place of a lesson that breaks a rule about lessons. */
export function checkLesson(lesson: Lesson, report: Report): void {
  for (const rule of rules) {
    rule.check?.(lesson, (span, values, related) => report(rule, span, values, related));
  }
}
