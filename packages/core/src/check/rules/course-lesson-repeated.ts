import type { Rule } from '../rule.ts';

export const courseLessonRepeated: Rule = {
  id: 'course-lesson-repeated',
  severity: 'warning',
  message: 'The lesson “{name}” is listed twice.',
  hint: 'Remove one of the two.',
};
