import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Fix } from '../model/text-edit.ts';
import { allowFix } from './allow-fix.ts';
import { FreshNames } from './fresh-names.ts';
import { rules } from './rules.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/**
 * The ways out of one diagnostic of a lesson, the best first; the last is to allow it on its line. Worked out when asked
 * for: it may take milliseconds.
 */
export function fixesFor(diagnostic: Diagnostic, lesson: Lesson): Fix[] {
  return [...ownFixes(diagnostic, lesson, new FreshNames(lesson)), ...allowFix(diagnostic, lesson)];
}

/**
 * Finds the one right way out of each of many diagnostics of a lesson, where there is one. They can be taken together:
 * no two write the same new name. Linear in the lesson and in all that is written.
 */
export function createRightFixes(lesson: Lesson): (diagnostic: Diagnostic) => Fix | undefined {
  const fresh = new FreshNames(lesson);
  return (diagnostic) => ownFixes(diagnostic, lesson, fresh).find(({ preferred }) => preferred);
}

function ownFixes(diagnostic: Diagnostic, lesson: Lesson, fresh: FreshNames): readonly Fix[] {
  return byId.get(diagnostic.rule)?.fixes?.(diagnostic, lesson, fresh) ?? [];
}
