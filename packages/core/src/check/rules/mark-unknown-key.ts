import type { Rule } from '../rule.ts';

export const markUnknownKey: Rule = {
  id: 'mark-unknown-key',
  severity: 'warning',
  message: 'The mark “{mark}” has no key “{key}”.',
  hint: 'Known keys: {known}.',
};
