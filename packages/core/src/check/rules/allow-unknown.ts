import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const allowUnknown: Rule = {
  id: 'allow-unknown',
  severity: 'warning',
  alone: 'warning',
  message: 'There is no rule “{id}”.',
  hint: 'Write the rule name shown with the problem, for example <!-- allow note-unused -->.',
  suggestion: 'Did you mean “{nearest}”? Write the rule name shown with the problem.',
  fixes: (broken) => nearestFix(broken),
};
