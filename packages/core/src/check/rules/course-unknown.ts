import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const courseUnknown: Rule = {
  id: 'course-unknown',
  severity: 'warning',
  message: 'The course has a field “{field}”, which is not used.',
  hint: 'Correct its name. If another program reads it, leave it.',
  suggestion: 'Did you mean “{nearest}”? Fields with other names are kept and ignored.',
  fixes: (broken) => nearestFix(broken),
};
