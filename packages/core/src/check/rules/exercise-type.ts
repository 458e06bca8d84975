import type { Rule } from '../rule.ts';

export const exerciseType: Rule = {
  id: 'exercise-type',
  severity: 'error',
  message: 'There is no exercise type “{type}”.',
  hint: 'Types: {known}.',
};
