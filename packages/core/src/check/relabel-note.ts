import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { labelKey } from '../parse/note-rules.ts';
import { writtenLabels } from './written-labels.ts';

/** Gives a note another label, with every marker that cites it and every mark that names it. */
export function noteLabelEdits(lesson: Lesson, note: Note, label: string): TextEdit[] {
  if (note.label === label) return [];
  const key = labelKey(note.label);
  const named = [...lesson.questions, ...lesson.exercises]
    .filter(({ notes }) => notes.some((one) => labelKey(one) === key))
    .flatMap(writtenLabels)
    .filter((written) => labelKey(written.label) === key);
  return [
    { span: note.labelSpan, text: label },
    ...note.markers.map(({ span }) => ({
      span: { ...span, start: span.start + 2, end: span.end - 1 },
      text: label,
    })),
    ...named.map(({ span }) => ({ span, text: label })),
  ];
}
