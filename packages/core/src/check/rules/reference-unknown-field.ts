import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const referenceUnknownField: Rule = {
  id: 'reference-unknown-field',
  severity: 'warning',
  message: 'Entry “{entry}” has a field “{field}”, which is not used.',
  hint: 'Write one of {known}, or remove it.',
  suggestion: 'Did you mean “{nearest}”? An entry in {list} can have {known}.',
  fixes: (broken) => nearestFix(broken),
};
