import type { Rule } from '../rule.ts';

export const textUnshown: Rule = {
  id: 'text-unshown',
  severity: 'warning',
  message: 'No mark stands under this heading: students do not see what follows.',
  hint: 'Write <!-- question id=a-short-name --> or <!-- exercise id=a-short-name type=… --> on the line below the heading. Notes for teachers can stand in a comment.',
};
