import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { TextEdit } from '../model/text-edit.ts';
import type { Mention } from '../symbols/mentions.ts';
import { mentionsIn } from '../symbols/mentions.ts';
import type { ElementEdit } from './element-edit.ts';
import { isInside } from './element-lines.ts';
import { removeStretches } from './move-stretch.ts';

/** Removes a note, every marker that cites it, and its label in every mark. */
export function removeNote(lesson: Lesson, note: Note): ElementEdit {
  const { file, start } = note.span;
  const mentions = (mentionsIn(lesson).at(file, start)?.symbol.mentions ?? []).filter(
    ({ role, span }) => role !== 'definition' && !isInside(span, note.span),
  );
  const edits = lesson.parts.flatMap(({ path, text }): readonly TextEdit[] => [
    ...mentions.filter(({ span }) => span.file === path).map((mention) => withoutMention(text, mention)),
    ...removeStretches(text, note.span.file === path ? [note.span] : []),
  ]);
  return { edits: edits.toSorted((a, b) => (a.span.file === b.span.file ? a.span.start - b.span.start : 0)) };
}

/** Removes a label from a mark, with the blank that separates it from another one. */
function withoutMention(text: string, { role, span, nameSpan }: Mention): TextEdit {
  if (role !== 'mark') return { span, text: '' };
  const { start, end } = nameSpan;
  const before = /[ \t,]+$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^[ \t,]+/.exec(text.slice(end))?.[0].length ?? 0;
  return { span: { ...nameSpan, start: start - before, end: before > 0 ? end : end + after }, text: '' };
}
