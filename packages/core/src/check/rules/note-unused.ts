import { wholeLines } from '../../lesson/source-of.ts';
import { noteLabelledAt } from '../fixes/by-place.ts';
import { fix, withoutBlankLine } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const noteUnused: Rule = {
  id: 'note-unused',
  severity: 'warning',
  alone: 'information',
  unnecessary: true,
  message: 'No marker cites the note “{label}”.',
  hint: 'Put [^{label}] in the text where the note belongs, or remove the note.',
  note({ label, labelSpan, markers }, found, _facts, first) {
    if (markers.length === 0 && !first) found(labelSpan, { label });
  },
  fixes({ span, message }, lesson) {
    const note = noteLabelledAt(lesson)(span);
    if (!note) return [];
    const lines = withoutBlankLine(lesson, wholeLines(lesson, note.span));
    const { label = '' } = message.values;
    return [fix('Remove the note “{label}”', { label }, { span: lines, text: '' })];
  },
};
