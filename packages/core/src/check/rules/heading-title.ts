import { suggestId } from '../../lesson/fresh-names.ts';
import { sourceOf, textOf } from '../../lesson/source-of.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const headingTitle: Rule = {
  id: 'heading-title',
  severity: 'warning',
  message: 'A heading with a single # does not start a section.',
  hint: 'Begin it with ##. Use a single # only for the title at the top.',
  heading({ level, span }, found, _facts, before) {
    if (level === 1 && before && span.file === 'lesson.md') found(span);
  },
  fixes({ span }, lesson, fresh) {
    const written = /^ {0,3}#[ \t]+(.*)/.exec(sourceOf(lesson, span));
    if (!written) return [];
    const text = textOf(lesson, span.file);
    const at = span.start + written[0].indexOf('#');
    const edits = [{ span: { ...span, start: at, end: at }, text: '#' }];
    if (!/^\s*<!--/.test(text.slice(span.end, span.end + 10))) {
      const mark = `${lineBreakOf(text)}<!-- section id=${suggestId(fresh, 'section', written[1] ?? '')} -->`;
      edits.push({ span: { ...span, start: span.end }, text: mark });
    }
    return [rightFix('Make it a section with ##', {}, ...edits)];
  },
};
