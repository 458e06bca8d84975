import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const frontMatterUnknown: Rule = {
  id: 'front-matter-unknown',
  severity: 'warning',
  message: 'The front matter has a field “{field}”, which nothing reads.',
  hint: 'Correct its name, or leave it if another program reads it.',
  suggestion: 'Did you mean “{nearest}”? Other names are kept and ignored.',
  fixes: (broken) => nearestFix(broken),
};
