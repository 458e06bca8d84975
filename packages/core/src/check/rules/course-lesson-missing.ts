import { nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const courseLessonMissing: Rule = {
  id: 'course-lesson-missing',
  severity: 'error',
  message: 'The course has no lesson “{name}”.',
  hint: 'Write the folder or the id of a lesson in the folder of the course.',
  suggestion: 'Did you mean “{nearest}”? Write the folder or the id of a lesson of the course.',
  fixes: (broken) => nearestFix(broken),
};
