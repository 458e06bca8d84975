import type { Rule } from '../rule.ts';

export const fileTooLarge: Rule = {
  id: 'file-too-large',
  severity: 'error',
  message: '“{path}” was not read: it has {size} MB, and the limit is {limit} MB.',
  hint: 'Split it into several .md files: each .md file in the folder is part of the lesson.',
};
