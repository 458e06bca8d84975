import type { Rule } from '../rule.ts';

export const fileTooLarge: Rule = {
  id: 'file-too-large',
  severity: 'error',
  message: '“{path}” has {size} MB and was not read; the limit is {limit} MB.',
  hint: 'Divide the file into parts of the lesson.',
};
