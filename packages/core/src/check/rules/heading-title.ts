import { rightFix } from '../fix.ts';
import type { Rule } from '../rule.ts';
import { sourceOf } from '../source-of.ts';

export const headingTitle: Rule = {
  id: 'heading-title',
  severity: 'warning',
  message: 'A heading with one # opens no section.',
  hint: 'Write ## before it; one # is for the title at the top alone.',
  heading({ level, span }, found, _facts, before) {
    if (level === 1 && before && span.file === 'lesson.md') found(span);
  },
  fixes({ span }, lesson) {
    const written = /^ {0,3}#/.exec(sourceOf(lesson, span));
    const end = span.start + (written?.[0].length ?? 0);
    return written
      ? [rightFix('Make it a section with ##', {}, { span: { ...span, start: end, end }, text: '#' })]
      : [];
  },
};
