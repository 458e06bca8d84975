import type { Rule } from '../rule.ts';

export const noteUnused: Rule = {
  id: 'note-unused',
  severity: 'warning',
  message: 'No marker cites the note “{label}”.',
  hint: 'Put [^{label}] where the text needs it, or remove the note.',
  check(lesson, found) {
    for (const { label, labelSpan, markers } of lesson.notes)
      if (markers.length === 0) found(labelSpan, { label });
  },
};
