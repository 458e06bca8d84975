import { placeholder } from '../../lesson/placeholders.ts';
import { textOf, wholeLines } from '../../lesson/source-of.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import { elementUnder } from '../fixes/by-place.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const sectionEmpty: Rule = {
  id: 'section-empty',
  severity: 'warning',
  message: 'The section “{title}” has no text.',
  hint: 'Write a paragraph under its heading. You can keep questions and exercises in separate files.',
  section({ isEmpty, headingSpan, title }, found) {
    if (isEmpty) found(headingSpan, { title });
  },
  fixes({ span }, lesson) {
    const section = elementUnder(lesson)(span);
    const { end } = wholeLines(lesson, section?.mark?.span ?? span);
    const text = textOf(lesson, span.file);
    const line = lineBreakOf(text);
    const first = text[end - 1] === '\n' ? line : line + line;
    const edit = {
      span: { ...span, start: end, end },
      text: `${first}${placeholder.section}${line}`,
      placeholder: placeholder.section,
    };
    return [fix('Write a paragraph', {}, edit)];
  },
};
