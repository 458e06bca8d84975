import type { Rule } from '../rule.ts';

export const exerciseMalformed: Rule = {
  id: 'exercise-malformed',
  severity: 'error',
  message: 'This {type} exercise cannot be read: {problem}',
  hint: 'See how a {type} exercise is written in the lesson format.',
};
