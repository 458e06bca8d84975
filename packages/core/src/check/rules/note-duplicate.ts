import type { Rule } from '../rule.ts';

export const noteDuplicate: Rule = {
  id: 'note-duplicate',
  severity: 'error',
  message: 'Two notes have the label “{label}”; the first one counts.',
  hint: 'Give this note a label of its own, or take it out.',
  note({ label, labelSpan }, found, _facts, first) {
    if (first) found(labelSpan, { label }, [first.labelSpan]);
  },
};
