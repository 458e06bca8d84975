import type { Rule } from '../rule.ts';

export const noteUndefined: Rule = {
  id: 'note-undefined',
  severity: 'error',
  message: 'No note has the label “{label}”.',
  hint: 'Write the note below, on a line that begins with [^{label}]: – or correct the label.',
  suggestion: 'Did you mean [^{nearest}]? Else write a note on a line that begins with [^{label}]:',
  needs: ['labels'],
  marker({ note, label, span }, found, facts) {
    if (!note) found(span, { label, ...facts.nearestLabel(label) });
  },
};
