import type { Rule } from '../rule.ts';

export const markUnknownKey: Rule = {
  id: 'mark-unknown-key',
  severity: 'warning',
  message: 'The mark “{mark}” has no key “{key}”.',
  hint: 'Write one of {known}, or take it out.',
  suggestion: 'Did you mean “{nearest}”? A {mark} mark knows {known}.',
};
