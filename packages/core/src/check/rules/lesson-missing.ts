import type { Rule } from '../rule.ts';

export const lessonMissing: Rule = {
  id: 'lesson-missing',
  severity: 'error',
  message: 'The folder no longer has a lesson.md.',
  hint: 'Put the file back, or open another lesson.',
};
