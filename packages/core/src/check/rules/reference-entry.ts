import type { Rule } from '../rule.ts';

export const referenceEntry: Rule = {
  id: 'reference-entry',
  severity: 'error',
  message: 'Entry “{entry}”, {field}: {problem}',
  hint: 'Mend this entry: until then the lesson does without it.',
};
