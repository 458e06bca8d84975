import { quotedLine, rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const referenceYaml: Rule = {
  id: 'reference-yaml',
  severity: 'error',
  message: 'reference.yaml cannot be read here: {problem}',
  hint: 'Correct this line. Text with a colon or a quotation mark needs quotes around it.',
  fixes({ span }, lesson) {
    const edit = quotedLine(lesson, span);
    return edit ? [rightFix('Put the text in quotes', {}, edit)] : [];
  },
};
