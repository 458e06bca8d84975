import type { Rule } from '../rule.ts';

export const headingEmpty: Rule = {
  id: 'heading-empty',
  severity: 'warning',
  message: 'This heading has no words.',
  hint: 'Write what the text below it is about, or take the # away.',
  heading({ title, span }, found) {
    if (title === '') found(span);
  },
};
