import type { Rule } from '../rule.ts';

export const referenceEntry: Rule = {
  id: 'reference-entry',
  severity: 'error',
  message: 'Entry “{entry}”, {field}: {problem}',
  hint: 'Mend the entry; the other entries are still in use.',
};
