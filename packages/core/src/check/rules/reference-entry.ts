import type { Rule } from '../rule.ts';

export const referenceEntry: Rule = {
  id: 'reference-entry',
  severity: 'error',
  message: 'Entry “{entry}”, {field}: {problem}',
  hint: 'Fix this entry. Until then the lesson ignores it.',
};
