import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const markUnknown: Rule = {
  id: 'mark-unknown',
  severity: 'warning',
  message: 'There is no mark “{name}”.',
  suggestion: 'Did you mean “{nearest}”? Any other comment is yours to use if it has no “=” in it.',
  hint: 'Write section, question, exercise or key; any other comment is yours to use if it has no “=” in it.',
  fixes: (broken) => nearestFix(broken),
};
