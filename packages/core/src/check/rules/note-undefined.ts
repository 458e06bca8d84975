import type { Rule } from '../rule.ts';

export const noteUndefined: Rule = {
  id: 'note-undefined',
  severity: 'error',
  message: 'No note has the label “{label}”.',
  hint: 'Write a note that begins with [^{label}]: or correct the label.',
  check(lesson, found) {
    for (const marker of lesson.markers) if (!marker.note) found(marker.span, { label: marker.label });
  },
};
