import { textOf } from '../check/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Message } from '../model/message.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { say } from './completion-item.ts';
import { frontMatterRange } from './front-matter-range.ts';
import { markAt } from './mark-at.ts';
import { mentionsIn } from './mentions.ts';
import { newDefinition, nextLabel } from './new-note.ts';

/** What closes the front matter, `---`. */
const CLOSE = 3;

/** A new note, ready to be written. */
export type NoteInsertion =
  | {
      readonly edits: readonly TextEdit[];
      readonly label: string;
      /** Offsets after the edits: behind the marker, and where the text of the note goes. */
      readonly marker: number;
      readonly body: number;
      readonly refused?: undefined;
    }
  | { readonly edits?: undefined; readonly refused: Message };

/**
 * A marker at an offset and its note: numbered after its neighbours in reading order, placed among the notes of the
 * file in the same order. Inside a marker or a link the new one goes behind it. Refused where a marker would be none.
 */
export function insertNote(lesson: Lesson, file: string, offset: number): NoteInsertion {
  const text = textOf(lesson, file);
  const refused = refusal(lesson, text, file, offset);
  if (refused) return { refused };
  const at = behind(lesson, file, offset);
  const label = nextLabel(lesson, file, at);
  const marker: TextEdit = { span: { file, start: at, end: at }, text: `[^${label}]` };
  const { edit, body } = newDefinition(lesson, file, at, label);
  const first = edit.span.start < at;
  return {
    edits: [marker, edit],
    label,
    marker: at + marker.text.length + (first ? edit.text.length : 0),
    body: edit.span.start + body + (first ? 0 : marker.text.length),
  };
}

/** Behind the marker or link that an offset stands in. */
function behind(lesson: Lesson, file: string, offset: number): number {
  const around = [...lesson.markers, ...lesson.links].find(
    ({ span }) => span.file === file && span.start < offset && offset < span.end,
  );
  return around?.span.end ?? offset;
}

function refusal(lesson: Lesson, text: string, file: string, offset: number): Message | undefined {
  const mention = mentionsIn(lesson).at(file, offset);
  const inDefinition =
    mention?.role === 'definition' && mention.symbol.kind === 'note' && offset > mention.span.start;
  if (inDefinition) return say('A marker cannot stand in the label of a note.');
  if (markAt(text, file, offset)) return say('A marker cannot stand in a comment: nobody would see it.');
  const head = frontMatterRange(text);
  if (head?.closed && offset < head.end + CLOSE) return say('A marker cannot stand in the front matter.');
  const remark = lesson.remarks.some(
    (span) => span.file === file && span.start < offset && offset < span.end,
  );
  return remark ? say('A marker cannot stand in a comment: nobody would see it.') : undefined;
}
