import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const markUnknown: Rule = {
  id: 'mark-unknown',
  severity: 'warning',
  message: 'There is no mark “{name}”.',
  suggestion: 'Did you mean “{nearest}”? You can use any other comment that has no “=” in it.',
  hint: 'Write section, question, exercise or key. You can use any other comment that has no “=” in it.',
  fixes: (broken) => nearestFix(broken),
};
