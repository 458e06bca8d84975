import type { Rule } from '../rule.ts';

export const courseLessonUnlisted: Rule = {
  id: 'course-lesson-unlisted',
  severity: 'information',
  message: 'The order does not name the lesson in “{folder}”.',
  hint: 'Put it where it belongs, or list it under drafts. Until then it is the last.',
};
