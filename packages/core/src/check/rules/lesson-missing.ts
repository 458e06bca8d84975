import type { Rule } from '../rule.ts';

export const lessonMissing: Rule = {
  id: 'lesson-missing',
  severity: 'error',
  message: 'The folder has no lesson.md any more.',
  hint: 'Put the file back, or open another lesson.',
};
