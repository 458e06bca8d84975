import type { Rule } from '../rule.ts';

export const commentUnclosed: Rule = {
  id: 'comment-unclosed',
  severity: 'error',
  message: 'This comment has no end: everything after it is hidden.',
  hint: 'Write --> where the comment ends.',
};
