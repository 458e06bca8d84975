import type { Rule } from '../rule.ts';

export const exerciseMalformed: Rule = {
  id: 'exercise-malformed',
  severity: 'error',
  message: 'This {type} exercise cannot be read: {problem}',
  hint: 'Write a {type} exercise as {written}.',
};
