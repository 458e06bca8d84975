import { keyFixes } from '../fixes/key-fixes.ts';
import type { Rule } from '../rule.ts';

export const keyDoubtful: Rule = {
  id: 'key-doubtful',
  severity: 'error',
  guards: () => true,
  message:
    'This looks like a key mark but is not one. To be safe, everything from here on is hidden from students.',
  hint: 'Write <!-- key --> on a line of its own, not indented. If students should see this text, reword it.',
  fixes: ({ span }, lesson) => keyFixes(lesson, span),
};
