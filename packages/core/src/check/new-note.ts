import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { breakOf } from './source-of.ts';

const PLACEHOLDER = 'What the note says.';

/**
 * Writes a note with a label beside the others: numbers in their order, anything else behind the last one. Where the
 * lesson has no notes it goes to the end of the file that cites it.
 */
export function newNote({ notes, files }: Lesson, file: string, label: string): TextEdit {
  const neighbour = noteBefore(notes, label);
  const path = neighbour?.span.file ?? notes[0]?.span.file ?? file;
  const text = files.find((one) => one.path === path)?.text ?? '';
  const line = breakOf(text);
  const note = `[^${label}]: ${PLACEHOLDER}`;
  const first = notes.find(({ span }) => span.file === path);
  if (neighbour || !first) {
    const at = neighbour?.span.end ?? text.trimEnd().length;
    return edit(`${line}${line}${note}${at === text.length ? line : ''}`, at);
  }
  return edit(`${note}${line}${line}`, first.span.start);

  function edit(inserted: string, at: number): TextEdit {
    return { span: { file: path, start: at, end: at }, text: inserted, placeholder: PLACEHOLDER };
  }
}

/** The note that another one goes behind; `undefined` for one that goes before all of them. */
function noteBefore(notes: readonly Note[], label: string): Note | undefined {
  if (!/^\d{1,9}$/.test(label)) return notes.at(-1);
  const numbered = notes.filter((note) => /^\d{1,9}$/.test(note.label));
  if (numbered.length === 0) return notes.at(-1);
  let before: Note | undefined;
  for (const note of numbered)
    if (Number(note.label) < Number(label) && (!before || Number(note.label) > Number(before.label)))
      before = note;
  return before;
}
