import { quotedLine, rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const referenceYaml: Rule = {
  id: 'reference-yaml',
  severity: 'error',
  message: 'reference.yaml cannot be read here: {problem}',
  hint: 'Mend this line. Text with a colon or a quotation mark in it must stand in quotes.',
  fixes({ span }, lesson) {
    const edit = quotedLine(lesson, span);
    return edit ? [rightFix('Put the text in quotes', {}, edit)] : [];
  },
};
