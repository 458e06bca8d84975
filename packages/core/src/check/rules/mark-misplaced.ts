import type { Rule } from '../rule.ts';

export const markMisplaced: Rule = {
  id: 'mark-misplaced',
  severity: 'error',
  message: 'The mark “{name}” does nothing here.',
  hint: 'Give it a line of its own, not indented: directly under a heading, or a key mark below the text of a question or exercise.',
};
