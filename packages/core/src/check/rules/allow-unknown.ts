import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const allowUnknown: Rule = {
  id: 'allow-unknown',
  severity: 'warning',
  alone: 'warning',
  message: 'There is no rule “{id}”.',
  hint: 'Write the name of the rule that is shown with the problem, as in <!-- allow note-unused -->.',
  suggestion: 'Did you mean “{nearest}”? Write the name of the rule that is shown with the problem.',
  fixes: (broken) => nearestFix(broken),
};
