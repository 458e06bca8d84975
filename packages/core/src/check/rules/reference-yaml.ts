import { quotedLine, rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const referenceYaml: Rule = {
  id: 'reference-yaml',
  severity: 'error',
  message: 'reference.yaml cannot be read here: {problem}',
  hint: 'Fix this line. Put text that contains a colon or a quotation mark in quotes.',
  fixes({ span }, lesson) {
    const edit = quotedLine(lesson, span);
    return edit ? [rightFix('Put the text in quotes', {}, edit)] : [];
  },
};
