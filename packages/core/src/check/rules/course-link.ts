import type { Rule } from '../rule.ts';

export const courseLink: Rule = {
  id: 'course-link',
  severity: 'warning',
  message: '“{path}”: {problem}',
  hint: 'Correct the link to the other lesson, as in ../flood/lesson.md#section.',
};
