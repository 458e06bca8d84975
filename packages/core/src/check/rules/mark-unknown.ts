import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const markUnknown: Rule = {
  id: 'mark-unknown',
  severity: 'warning',
  message: 'There is no mark “{name}”.',
  suggestion: 'Did you mean “{nearest}”? Comments of your own must not contain “=”.',
  hint: 'Write section, question, exercise or key. Comments of your own must not contain “=”.',
  fixes: (broken) => nearestFix(broken),
};
