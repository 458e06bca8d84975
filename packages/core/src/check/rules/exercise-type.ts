import type { Rule } from '../rule.ts';

export const exerciseType: Rule = {
  id: 'exercise-type',
  severity: 'error',
  message: 'The exercise type “{type}” is unknown.',
  hint: 'Write one of these in the mark, as type=choice: {known}.',
  suggestion: 'Did you mean type={nearest}? The types are {known}.',
};
