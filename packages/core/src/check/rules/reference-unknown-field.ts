import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const referenceUnknownField: Rule = {
  id: 'reference-unknown-field',
  severity: 'warning',
  message: 'Entry “{entry}” has a field “{field}”, which nothing reads.',
  hint: 'Write one of {known}, or take it out.',
  suggestion: 'Did you mean “{nearest}”? An entry of {list} has {known}.',
  fixes: (broken) => nearestFix(broken),
};
