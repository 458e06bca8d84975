import { fix } from '../fix.ts';
import type { Rule } from '../rule.ts';
import { textOf } from '../source-of.ts';

export const commentUnclosed: Rule = {
  id: 'comment-unclosed',
  severity: 'error',
  message: 'This comment has no end: everything after it is hidden.',
  hint: 'Write --> where the comment ends.',
  fixes({ span }, lesson) {
    const line = /[^\r\n]*/y;
    line.lastIndex = span.start;
    const end = span.start + (line.exec(textOf(lesson, span.file))?.[0].trimEnd().length ?? 0);
    return [fix('End it on this line', {}, { span: { ...span, start: end, end }, text: ' -->' })];
  },
};
