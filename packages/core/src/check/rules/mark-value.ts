import type { Rule } from '../rule.ts';

export const markValueRule: Rule = {
  id: 'mark-value',
  severity: 'warning',
  message: 'The mark “{mark}” cannot read {key}=“{value}”.',
  hint: 'Write {expected}.',
  suggestion: 'Did you mean “{nearest}”? Write {expected}.',
};
