import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Fix } from '../model/text-edit.ts';
import { allowFix } from './allow-fix.ts';
import { rules } from './rules.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/**
 * The ways out of one diagnostic of a lesson, the best first; the last is to allow it on its line. Worked out when asked
 * for: it may take milliseconds.
 */
export function fixesFor(diagnostic: Diagnostic, lesson: Lesson): Fix[] {
  const own = byId.get(diagnostic.rule)?.fixes?.(diagnostic, lesson) ?? [];
  return [...own, ...allowFix(diagnostic, lesson)];
}
