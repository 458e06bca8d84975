import type { Rule } from '../rule.ts';

export const frontMatterField: Rule = {
  id: 'front-matter-field',
  severity: 'error',
  message: 'Front matter, {field}: {problem}',
  hint: 'Write the field as the lesson format says; lesson.md needs at least a title between two lines of ---.',
};
