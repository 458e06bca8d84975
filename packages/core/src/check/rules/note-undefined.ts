import { createNearest } from '../nearest-word.ts';
import type { Rule } from '../rule.ts';

export const noteUndefined: Rule = {
  id: 'note-undefined',
  severity: 'error',
  message: 'No note has the label “{label}”.',
  hint: 'Write the note below, on a line that begins with [^{label}]: – or correct the label.',
  suggestion: 'Did you mean [^{nearest}]? Else write a note on a line that begins with [^{label}]:',
  check(lesson, found) {
    const nearest = createNearest(lesson.notes.map((note) => note.label));
    for (const { note, label, span } of lesson.markers) if (!note) found(span, { label, ...nearest(label) });
  },
};
