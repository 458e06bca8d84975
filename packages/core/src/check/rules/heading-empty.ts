import { wholeLines } from '../../lesson/source-of.ts';
import { fix, withoutBlankLine } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const headingEmpty: Rule = {
  id: 'heading-empty',
  severity: 'warning',
  message: 'This heading is empty.',
  hint: 'Write what the text below is about, or remove the #.',
  heading({ title, span }, found) {
    if (title === '') found(span);
  },
  fixes({ span }, lesson) {
    const lines = withoutBlankLine(lesson, wholeLines(lesson, span));
    return [fix('Remove the heading', {}, { span: lines, text: '' })];
  },
};
