import { labelKey } from '../../parse/note-rules.ts';
import type { Rule } from '../rule.ts';

export const itemUnknownNote: Rule = {
  id: 'item-unknown-note',
  severity: 'error',
  message: 'No note has the label “{label}”.',
  hint: 'Correct the list notes="…" of this {kind}.',
  check(lesson, found) {
    const known = new Set(lesson.notes.map((note) => labelKey(note.label)));
    for (const { kind, notes, mark } of [...lesson.questions, ...lesson.exercises]) {
      for (const label of notes) if (!known.has(labelKey(label))) found(mark.span, { label, kind });
    }
  },
};
