import { sourceOf } from '../../lesson/source-of.ts';
import { quotedLine, rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const frontMatterYaml: Rule = {
  id: 'front-matter-yaml',
  severity: 'error',
  message: 'The front matter cannot be read: {problem}',
  hint: 'Fix this line. Put text that contains a colon or a quotation mark in quotes, for example title: "War: a history".',
  fixes({ span }, lesson) {
    const tabs = /^\t+/.exec(sourceOf(lesson, span))?.[0].length ?? 0;
    if (tabs > 0) {
      const place = { ...span, end: span.start + tabs };
      return [rightFix('Replace the tab with spaces', {}, { span: place, text: '  '.repeat(tabs) })];
    }
    const edit = quotedLine(lesson, span);
    return edit ? [rightFix('Put the text in quotes', {}, edit)] : [];
  },
};
