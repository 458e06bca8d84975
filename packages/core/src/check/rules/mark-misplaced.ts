import type { Diagnostic } from '../../model/diagnostic.ts';
import { keyFixes } from '../key-fixes.ts';
import type { Rule } from '../rule.ts';

export const markMisplaced: Rule = {
  id: 'mark-misplaced',
  severity: 'error',
  guards: isKey,
  message: 'The mark “{name}” does nothing here.',
  hint: 'Give it a line of its own, not indented: directly under a heading, or a key mark below the text of a question or exercise.',
  fixes: (broken, lesson) => (isKey(broken) ? keyFixes(lesson, broken.span) : []),
};

function isKey({ message }: Diagnostic): boolean {
  return message.values['name'] === 'key';
}
