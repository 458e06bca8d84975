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
 * Returns the fixes for one diagnostic of a lesson, the best first; the last one allows it on its line. Computed on
 * demand: it may take milliseconds.
 */
export function fixesFor(diagnostic: Diagnostic, lesson: Lesson): Fix[] {
  return [...ownFixes(diagnostic, lesson, new FreshNames(lesson)), ...allowFix(diagnostic, lesson)];
}

/**
 * Creates a function that returns the one right fix for each of many diagnostics of a lesson, if there is one. The
 * fixes can be applied together: no two write the same new name. Linear in the lesson and in all text written.
 */
export function createRightFixes(lesson: Lesson): (diagnostic: Diagnostic) => Fix | undefined {
  const fresh = new FreshNames(lesson);
  return (diagnostic) => ownFixes(diagnostic, lesson, fresh).find(({ preferred }) => preferred);
}

/** The fixes that a rule offers. A fix that would lose a word is not kept as the one right fix. */
function ownFixes(diagnostic: Diagnostic, lesson: Lesson, fresh: FreshNames): readonly Fix[] {
  const offered = byId.get(diagnostic.rule)?.fixes?.(diagnostic, lesson, fresh) ?? [];
  return offered.flatMap((one) => {
    if (!one.preferred || isSafe(lesson, one)) return one;
    // Several words cannot be one misspelt word.
    return one.corrects ? [] : { ...one, preferred: false };
  });
}

/** A fix that resolves many findings at once is checked once. */
const known = new WeakMap<OfferedFix, boolean>();

function isSafe(lesson: Lesson, offered: OfferedFix): boolean {
  const safe = known.get(offered) ?? keepsWords(lesson, offered);
  known.set(offered, safe);
  return safe;
}
