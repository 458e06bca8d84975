import type { Rule } from '../rule.ts';

export const textUnshown: Rule = {
  id: 'text-unshown',
  severity: 'warning',
  message: 'There is no mark under this heading, so students do not see the text below it.',
  hint: 'Write <!-- question id=a-short-name --> or <!-- exercise id=a-short-name type=… --> on the line below the heading. Notes for teachers can stand in a comment.',
};
