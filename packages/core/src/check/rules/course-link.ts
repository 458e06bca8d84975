import type { Rule } from '../rule.ts';

export const courseLink: Rule = {
  id: 'course-link',
  severity: 'warning',
  message: '“{path}”: {problem}',
  hint: 'Correct the link, as in ../flood/lesson.md#section; in course.yaml, as in flood/lesson.md#section.',
};
