import type { Note } from '../../model/note.ts';
import { plainText } from '../../parse/plain-text.ts';
import { noteLabelledAt } from '../by-place.ts';
import { fix, rightFix } from '../fix.ts';
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
  fixes({ span, related: [counting], message }, lesson, fresh) {
    const note = noteLabelledAt(lesson)(span);
    const first = counting && noteLabelledAt(lesson)(counting);
    if (!note) return [];
    const { label = '' } = message.values;
    const lines = { span: withoutBlankLine(lesson, wholeLines(lesson, note.span)), text: '' };
    const same = first && wordsOf(first) === wordsOf(note);
    const free = fresh.label(String(label));
    const relabel = fix('Give it the label “{free}”', { free }, { span, text: free });
    return same
      ? [rightFix('Remove this note, which says the same', {}, lines), relabel]
      : [relabel, fix('Remove this note', {}, lines)];
  },
};

const known = new WeakMap<Note, string>();

/** The words of a note, which thousands of others may be compared with. */
function wordsOf(note: Note): string {
  const words = known.get(note) ?? plainText(note.body);
  known.set(note, words);
  return words;
}
