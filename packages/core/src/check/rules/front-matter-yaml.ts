import type { Rule } from '../rule.ts';

export const frontMatterYaml: Rule = {
  id: 'front-matter-yaml',
  severity: 'error',
  message: 'The front matter is no YAML: {problem}',
  hint: 'Mend the line; text with a colon or a quote mark in it stands in quotes.',
};
