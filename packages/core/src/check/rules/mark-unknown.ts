import type { Rule } from '../rule.ts';

export const markUnknown: Rule = {
  id: 'mark-unknown',
  severity: 'warning',
  message: 'There is no mark “{name}”.',
  hint: 'Marks are section, question, exercise and key; did you mean {nearest}?',
};
