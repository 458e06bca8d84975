import { textOf, wholeLines } from '../../lesson/source-of.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import { fix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

const PLACEHOLDER = 'Why it is right, or why somebody might think so.';

export const exerciseNoFeedback: Rule = {
  id: 'exercise-no-feedback',
  severity: 'information',
  message: 'This option has no feedback.',
  hint: 'Under it, write a line that begins with > and say why it is right or wrong. Students learn most from that.',
  item(item, found) {
    if (item.kind !== 'exercise' || item.type !== 'choice' || item.keyless) return;
    for (const { feedback, text, span } of item.options)
      if (feedback.length === 0) found(text[0]?.span ?? span);
  },
  fixes({ span }, lesson) {
    const text = textOf(lesson, span.file);
    const lines = wholeLines(lesson, span);
    const indent = /^[ \t]*/.exec(text.slice(lines.start, lines.end))?.[0] ?? '';
    const place = { ...span, start: span.end, end: span.end };
    const line = `${lineBreakOf(text)}${indent}  > ${PLACEHOLDER}`;
    return [fix('Add feedback', {}, { span: place, text: line, placeholder: PLACEHOLDER })];
  },
};
