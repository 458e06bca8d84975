import { frontMatterRange, lineStart, textOf } from '../lesson/source-of.ts';
import { surroundings } from '../lesson/surroundings.ts';
import { INLINE_LIMIT } from '../markdown/chunk/scan-chunk.ts';
import { scanPart } from '../markdown/chunk/scan-part.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Message } from '../model/message.ts';
import { say } from '../model/message.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { mentionsIn } from '../symbols/mentions.ts';
import { newDefinition, nextLabel } from '../symbols/new-note.ts';
import { markAt } from './mark-at.ts';

/** Length of the end of the front matter, `---`. */
const CLOSE = 3;
/** Length of a line to search for syntax, in UTF-16 units. */
const REACH = 5_000;

/** A new note, ready to insert. */
export type NoteInsertion =
  | {
      readonly edits: readonly TextEdit[];
      readonly label: string;
      /** Offsets after the edits: after the marker, and at the text of the note. */
      readonly marker: number;
      readonly body: number;
      readonly refused?: undefined;
    }
  | { readonly edits?: undefined; readonly refused: Message };

/**
 * Inserts a marker at an offset, and its note: numbered after its neighbours in reading order, and placed among the
 * notes of the file in the same order. Inside a marker or a link, the new one goes after it. Refused if the marker
 * would not be read as one.
 */
export function insertNote(lesson: Lesson, file: string, offset: number): NoteInsertion {
  const text = textOf(lesson, file);
  const at = behind(lesson, file, behindSigns(text, offset));
  const label = nextLabel(lesson, file, at);
  const marker: TextEdit = { span: { file, start: at, end: at }, text: `[^${label}]` };
  const { edit, body } = newDefinition(lesson, file, at, label);
  const refused = refusal(lesson, text, file, at) ?? notRead(lesson, text, marker, edit);
  if (refused) return { refused };
  const first = edit.span.start < at;
  return {
    edits: [marker, edit],
    label,
    marker: at + marker.text.length + (first ? edit.text.length : 0),
    body: edit.span.start + body + (first ? 0 : marker.text.length),
  };
}

/**
 * Turns words of the text into a note: a marker replaces them, after the word before them, and they become the text of
 * the note, indented if they take more than one line. Blank words do not become a note: the marker goes after them.
 * Refused if they contain a whole note, or if the marker would not be read as one.
 *
 * @param from start of the words
 * @param to end of the words
 */
export function noteOfWords(lesson: Lesson, file: string, from: number, to: number): NoteInsertion {
  const text = textOf(lesson, file);
  const words = text.slice(from, to).trim();
  if (words === '') return insertNote(lesson, file, to);
  const holds = lesson.notes.some(({ span }) => span.file === file && span.start < to && from < span.end);
  if (holds) return { refused: say('The selection contains a note. Select words of the text above it.') };
  const begin = text.slice(0, from).trimEnd().length;
  const isInLine = lineStart(text, from) < begin;
  const start = isInLine ? begin : from;
  const inserted = insertNote(lesson, file, start);
  if (inserted.refused) return inserted;
  const [marker, note] = inserted.edits as readonly [TextEdit, TextEdit];
  if (marker.span.start !== start || (note.span.start > start && note.span.start < to))
    return { refused: say('You cannot put a marker here: readers would see it as plain text.') };
  const end = from + text.slice(from, to).trimEnd().length;
  const at = note.text.indexOf(`[^${inserted.label}]: `) + `[^${inserted.label}]: `.length;
  const indented = words.replace(/(\r\n|\n|\r)(?=[^\r\n])/g, '$1    ');
  const first = note.span.start < start;
  return {
    ...inserted,
    edits: [
      { span: { file, start, end }, text: marker.text },
      { ...note, text: note.text.slice(0, at) + indented + note.text.slice(at) },
    ],
    marker: inserted.marker + (first ? indented.length : 0),
    body: inserted.body + (first ? 0 : start - end) + indented.length,
  };
}

/** Syntax at the beginning of a line that makes it a heading, a list entry, a quote or a table row. */
const SIGNS = /^[ \t>]*(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,9}[.)][ \t]+|\|[ \t]*)?/;

/** The offset after the syntax at the beginning of the line. */
function behindSigns(text: string, offset: number): number {
  const start = lineStart(text, offset);
  const signs = SIGNS.exec(text.slice(start, start + REACH))?.[0].length ?? 0;
  return Math.max(offset, start + signs);
}

/** The offset after the marker, link or picture at an offset. */
function behind(lesson: Lesson, file: string, offset: number): number {
  const around = [...lesson.markers, ...lesson.links, ...lesson.pictures].find(
    ({ span }) => span.file === file && span.start < offset && offset < span.end,
  );
  return around?.span.end ?? offset;
}

function refusal(lesson: Lesson, text: string, file: string, offset: number): Message | undefined {
  const mention = mentionsIn(lesson).at(file, offset);
  if (mention?.role === 'definition' && mention.symbol.kind === 'note')
    return say('You cannot put a marker in the label of a note.');
  if (markAt(text, file, offset)) return say('You cannot put a marker in a comment: nobody would see it.');
  const head = frontMatterRange(text);
  if (head?.closed && offset < head.end + CLOSE) return say('You cannot put a marker in the front matter.');
  const remark = lesson.remarks.some(
    (span) => span.file === file && span.start < offset && offset < span.end,
  );
  return remark ? say('You cannot put a marker in a comment: nobody would see it.') : undefined;
}

/** Whether a marker or its note would show as written, as in code. Parses the blocks around them to find out. */
function notRead(lesson: Lesson, text: string, marker: TextEdit, note: TextEdit): Message | undefined {
  const { start, file } = marker.span;
  const kind = surroundings(lesson, file, start).block?.kind;
  const without = readWith(lesson, text, { ...marker, text: '' }).markers;
  const { markers } = readWith(lesson, text, marker);
  // One more than before: a marker in the delimiter that opens code would turn code into markers.
  const read = markers.length === without.length + 1 && markers.some((one) => one.start === start);
  if (kind === 'code' || kind === 'html' || !read)
    return say('You cannot put a marker here: readers would see it as plain text.');
  if (readWith(lesson, text, note).definitions.length === 0)
    return say('There is no place for the note: a block of code or HTML before it is not closed.');
  return undefined;
}

/** The block around an edit as parsed after it, with offsets of the file. */
function readWith(
  lesson: Lesson,
  text: string,
  { span: { file, start }, text: inserted }: TextEdit,
): { readonly markers: readonly { start: number }[]; readonly definitions: readonly unknown[] } {
  const { note, block, before } = surroundings(lesson, file, start);
  const lines = linesAround(text, start);
  // An unclosed block of code extends to the end of the file.
  const open = before && (before.kind === 'code' || before.kind === 'html');
  const own = open ? { start: Math.min(before.span.start, lines.start), end: lines.end } : lines;
  const around = note?.span ?? block?.span ?? own;
  const source = text.slice(around.start, start) + inserted + text.slice(start, around.end);
  const { markers, definitions } = scanPart({ path: 'block.md', text: source });
  return { markers: markers.map((found) => ({ start: found.start + around.start })), definitions };
}

/** The lines around an offset up to a blank one, or to the longest stretch that is parsed together. */
function linesAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  let start = lineStart(text, offset);
  while (start > 0 && offset - start < INLINE_LIMIT) {
    const above = lineStart(text, start - (text.endsWith('\r\n', start) ? 2 : 1));
    if (text.slice(above, start).trim() === '') break;
    start = above;
  }
  let end = lineEnd(text, offset);
  while (end < text.length && end - offset < INLINE_LIMIT) {
    const below = lineEnd(text, end + 1);
    if (text.slice(end, below).trim() === '') break;
    end = below;
  }
  return { start, end };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
