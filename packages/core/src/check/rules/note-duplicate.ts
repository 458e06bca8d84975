import type { Note } from '../../model/note.ts';
import { plainText } from '../../parse/plain-text.ts';
import { fix, rightFix } from '../fix.ts';
import { freeLabel } from '../free-label.ts';
import type { Rule } from '../rule.ts';
import { wholeLines } from '../source-of.ts';
import { withoutBlankLine } from '../without-blank-line.ts';

export const noteDuplicate: Rule = {
  id: 'note-duplicate',
  severity: 'error',
  alone: 'warning',
  message: 'Two notes have the label “{label}”; the first one counts.',
  hint: 'Give this note a label of its own, or take it out.',
  note({ label, labelSpan }, found, _facts, first) {
    if (first) found(labelSpan, { label }, [first.labelSpan]);
  },
  fixes({ span, related, message }, lesson) {
    const at = (place: typeof span | undefined) => (note: Note) =>
      note.labelSpan.file === place?.file && note.labelSpan.start === place.start;
    const note = lesson.duplicateNotes.find(at(span));
    const first = lesson.notes.find(at(related[0]));
    if (!note) return [];
    const { label = '' } = message.values;
    const lines = { span: withoutBlankLine(lesson, wholeLines(lesson, note.span)), text: '' };
    const same = first && plainText(first.body) === plainText(note.body);
    const free = freeLabel(lesson, String(label));
    const relabel = fix('Give it the label “{free}”', { free }, { span, text: free });
    return same
      ? [rightFix('Remove this note, which says the same', {}, lines), relabel]
      : [relabel, fix('Remove this note', {}, lines)];
  },
};
