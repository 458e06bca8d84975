import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { wholeLines } from '../../lesson/source-of.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Note } from '../../model/note.ts';
import { noteLabelledAt } from '../fixes/by-place.ts';
import { fix, twinFix, withoutBlankLine } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const noteDuplicate: Rule = {
  id: 'note-duplicate',
  severity: 'error',
  alone: 'warning',
  message: 'Two notes have the label “{label}”. Only the first one counts.',
  hint: 'Give this note a label of its own, or remove it.',
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
    const [missing, ...others] = undefinedLabels(lesson);
    // A label that is cited and has no note is most likely the one that this note should have.
    const free = missing !== undefined && others.length === 0 ? missing : fresh.label(String(label));
    const relabel = fix('Give it the label “{free}”', { free }, { span, text: free });
    return same
      ? [twinFix('Remove this note: it says the same', {}, first.span, lines), relabel]
      : [relabel, fix('Remove this note', {}, lines)];
  },
};

/** The labels that are cited and have no note. */
const undefinedLabels = oncePerLesson(({ markers }) => [
  ...new Set(markers.flatMap(({ label, note }) => (note ? [] : [label]))),
]);

const known = new WeakMap<Note, string>();

/** The words of a note, which may be compared with thousands of others. */
function wordsOf(note: Note): string {
  const words = known.get(note) ?? plainText(note.body);
  known.set(note, words);
  return words;
}
