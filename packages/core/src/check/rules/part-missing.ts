import type { Rule } from '../rule.ts';

export const partMissing: Rule = {
  id: 'part-missing',
  severity: 'error',
  message: 'The part “{path}” is listed but missing.',
  hint: 'Create the file in the folder of the lesson, or take it off the list of parts.',
};
