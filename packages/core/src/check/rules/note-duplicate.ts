import { labelKey } from '../../parse/note-rules.ts';
import type { Rule } from '../rule.ts';

export const noteDuplicate: Rule = {
  id: 'note-duplicate',
  severity: 'error',
  message: 'Two notes have the label “{label}”; the first one counts.',
  hint: 'Give this note a label of its own, or take it out.',
  check(lesson, found) {
    if (lesson.duplicateNotes.length === 0) return;
    const first = new Map(lesson.notes.map((note) => [labelKey(note.label), note.labelSpan]));
    for (const { label, labelSpan } of lesson.duplicateNotes) {
      const related = first.get(labelKey(label));
      found(labelSpan, { label }, related ? [related] : []);
    }
  },
};
