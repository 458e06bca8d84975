import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const frontMatterUnknown: Rule = {
  id: 'front-matter-unknown',
  severity: 'warning',
  message: 'The front matter has an unknown field “{field}”, which is ignored.',
  hint: 'Correct the name, or keep the field if another program uses it.',
  suggestion: 'Did you mean “{nearest}”? Keep the field if another program uses it.',
  fixes: (broken) => nearestFix(broken),
};
