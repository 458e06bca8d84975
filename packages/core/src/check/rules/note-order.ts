import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import type { Marker, Note } from '../../model/note.ts';
import { renumberNotes } from '../../symbols/renumber-notes.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const noteOrder: Rule = {
  id: 'note-order',
  severity: 'warning',
  alone: 'information',
  message: 'Note {label} is first cited after note {other}.',
  hint: 'Number the notes in the order in which the text cites them, so readers can find them on paper.',
  note(note, found, facts) {
    const other = facts.citedBefore(note);
    const place = other && firstCited(note);
    if (!other || !place) return;
    const before = firstCited(other);
    found(place.span, { label: note.label, other: other.label }, before ? [before.span] : []);
  },
  fixes: (_broken, lesson) => [renumbering(lesson)],
};

const renumbering = oncePerLesson((lesson) => ({
  ...rightFix('Renumber all notes in text order', {}),
  edits: renumberNotes(lesson).edits,
}));

function firstCited({ markers }: Note): Marker | undefined {
  return markers.find(({ holder }) => holder.kind === 'section' || holder.kind === 'introduction');
}
