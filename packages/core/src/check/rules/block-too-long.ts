import type { Rule } from '../rule.ts';

export const blockTooLong: Rule = {
  id: 'block-too-long',
  severity: 'warning',
  message: 'This block is longer than {limit} characters and is shown as plain text.',
  hint: 'Split it: leave a blank line between paragraphs.',
};
