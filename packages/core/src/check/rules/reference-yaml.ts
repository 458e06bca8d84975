import type { Rule } from '../rule.ts';

export const referenceYaml: Rule = {
  id: 'reference-yaml',
  severity: 'error',
  message: 'reference.yaml is no YAML here: {problem}',
  hint: 'Mend the line; the entries that could be read are still in use.',
};
