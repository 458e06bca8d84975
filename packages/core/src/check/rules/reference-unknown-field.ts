import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const referenceUnknownField: Rule = {
  id: 'reference-unknown-field',
  severity: 'warning',
  message: 'Entry “{entry}” has an unknown field “{field}”, which is ignored.',
  hint: 'Use one of {known}, or remove it.',
  suggestion: 'Did you mean “{nearest}”? An entry of {list} can have {known}.',
  fixes: (broken) => nearestFix(broken),
};
