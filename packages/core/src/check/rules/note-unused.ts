import type { Rule } from '../rule.ts';

export const noteUnused: Rule = {
  id: 'note-unused',
  severity: 'warning',
  message: 'No marker cites the note “{label}”.',
  hint: 'Put [^{label}] where the text needs it, or remove the note.',
  note({ label, labelSpan, markers }, found, _facts, first) {
    if (markers.length === 0 && !first) found(labelSpan, { label });
  },
};
