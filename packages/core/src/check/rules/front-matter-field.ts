import type { Rule } from '../rule.ts';

export const frontMatterField: Rule = {
  id: 'front-matter-field',
  severity: 'error',
  message: 'Front matter, {field}: {problem}',
  hint: 'Mend the field. A lesson needs at least a title between two lines of --- at the top of lesson.md.',
};
