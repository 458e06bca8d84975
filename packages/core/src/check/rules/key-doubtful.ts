import { keyFixes } from '../fixes/key-fixes.ts';
import type { Rule } from '../rule.ts';

export const keyDoubtful: Rule = {
  id: 'key-doubtful',
  severity: 'error',
  guards: () => true,
  message: 'This looks like a key mark but is not one. Students see nothing from here on.',
  hint: 'Write <!-- key --> on a line of its own, without indentation. If students are meant to read this, use other words.',
  fixes: ({ span }, lesson) => keyFixes(lesson, span),
};
