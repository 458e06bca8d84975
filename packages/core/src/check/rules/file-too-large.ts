import type { Rule } from '../rule.ts';

export const fileTooLarge: Rule = {
  id: 'file-too-large',
  severity: 'error',
  message: '“{path}” has {size} MB and was not read. The limit is {limit} MB.',
  hint: 'Divide it: every other .md file in the folder is a part of the lesson too.',
};
