import { newDefinition } from '../../symbols/new-note.ts';
import { fix, nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const noteUndefined: Rule = {
  id: 'note-undefined',
  severity: 'error',
  alone: 'warning',
  message: 'No note has the label “{label}”.',
  hint: 'Add the note below, on a line that begins with [^{label}]: – or correct the label.',
  suggestion: 'Did you mean [^{nearest}]? Otherwise add a note on a line that begins with [^{label}]:',
  marker({ note, label, span }, found, facts) {
    if (note || facts.almostNote(label) || facts.isMisnumbered(label)) return;
    found(span, { label, ...facts.nearestLabel(label) });
  },
  fixes(broken, lesson) {
    const { span, message } = broken;
    const label = String(message.values['label']);
    const inside = { ...span, start: span.start + 2, end: span.end - 1 };
    return [
      ...nearestFix({ ...broken, span: inside }),
      fix(
        'Write a note “{label}”',
        { label },
        newDefinition(lesson, span.file, span.start, label, 'What the note says.').edit,
      ),
      fix('Remove the marker', {}, { span, text: '' }),
    ];
  },
};
