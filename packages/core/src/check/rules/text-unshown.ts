import type { Rule } from '../rule.ts';

export const textUnshown: Rule = {
  id: 'text-unshown',
  severity: 'warning',
  message: 'There is no mark under this heading, so students do not see the text below it.',
  hint: 'On the line below the heading, write <!-- question id=a-short-name --> or <!-- exercise id=a-short-name type=… -->. Put notes for teachers in a comment.',
};
