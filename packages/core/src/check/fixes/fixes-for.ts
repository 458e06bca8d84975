import { FreshNames } from '../../lesson/fresh-names.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Fix } from '../../model/text-edit.ts';
import { allowFix } from '../allow/allow-fix.ts';
import { rules } from '../rules.ts';
import type { OfferedFix } from './fix.ts';
import { keepsWords } from './keeps-words.ts';

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

/** What a rule offers. Of what it takes for the one right way, no fix stays that which would lose a word. */
function ownFixes(diagnostic: Diagnostic, lesson: Lesson, fresh: FreshNames): readonly Fix[] {
  const offered = byId.get(diagnostic.rule)?.fixes?.(diagnostic, lesson, fresh) ?? [];
  return offered.flatMap((one) => {
    if (!one.preferred || isSafe(lesson, one)) return one;
    // What is no single word cannot be a misspelt one.
    return one.corrects ? [] : { ...one, preferred: false };
  });
}

/** Fixes that mend many findings at once are asked about once. */
const known = new WeakMap<OfferedFix, boolean>();

function isSafe(lesson: Lesson, offered: OfferedFix): boolean {
  const safe = known.get(offered) ?? keepsWords(lesson, offered);
  known.set(offered, safe);
  return safe;
}
