import { keyFixes } from '../fixes/key-fixes.ts';
import type { Rule } from '../rule.ts';

export const keyDoubtful: Rule = {
  id: 'key-doubtful',
  severity: 'error',
  guards: () => true,
  message: 'This looks like the key mark and is not: nothing from here on is shown to students.',
  hint: 'Write <!-- key --> on a line of its own, not indented. Where students are to read it, put it in other words.',
  fixes: ({ span }, lesson) => keyFixes(lesson, span),
};
