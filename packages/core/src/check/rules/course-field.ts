import type { Rule } from '../rule.ts';

export const courseField: Rule = {
  id: 'course-field',
  severity: 'error',
  message: 'The course, {field}: {problem}',
  hint: 'Correct the field. A course needs at least a title, as in title: The Korean War.',
};
