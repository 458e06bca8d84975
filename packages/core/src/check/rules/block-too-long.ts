import type { Rule } from '../rule.ts';

export const blockTooLong: Rule = {
  id: 'block-too-long',
  severity: 'warning',
  message: 'This block has more than {limit} characters, so it is shown as plain text.',
  hint: 'Split it up: leave a blank line between paragraphs.',
};
