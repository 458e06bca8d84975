import { oncePerLesson } from '../lesson/once-per-lesson.ts';
import { countUpTo, fileOf, lastCovering, sortedInFiles, sourceOf, textOf } from '../lesson/source-of.ts';
import { surroundings } from '../lesson/surroundings.ts';
import { scanPart } from '../markdown/chunk/scan-part.ts';
import type { Lesson } from '../model/lesson.ts';
import { lineBreakOf } from '../model/line-break.ts';
import type { Marker, Note } from '../model/note.ts';
import { labelKey } from '../model/note.ts';
import type { Sliceable } from '../model/sliceable.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { mentionsIn } from './mentions.ts';

/** The definition of a new note, not yet written. */
export interface NewDefinition {
  readonly edit: TextEdit;
  /** Offset of its text from the beginning of the edit. */
  readonly body: number;
}

/**
 * Returns the number of a new note with its marker at an offset: the first free one after the last number cited before
 * it, otherwise the first free one from the lowest existing one on.
 *
 * @param besides a label that is being written there and is therefore free
 */
export function nextLabel(lesson: Lesson, file: string, offset: number, besides?: string): string {
  const taken = new Set<string>();
  let lowest = Number.POSITIVE_INFINITY;
  for (const symbol of mentionsIn(lesson).symbols) {
    const { kind, name, element } = symbol;
    if (kind !== 'note' || (!element && name === besides && symbol.mentions.length === 1)) continue;
    taken.add(labelKey(name));
    if (isNumber(name)) lowest = Math.min(lowest, Number(name));
  }
  const before = markersUpTo(lesson, file, offset).findLast(
    ({ label, occurrence }) => isNumber(label) && occurrence === 1 && label !== besides,
  );
  let next = before ? Number(before.label) + 1 : Number.isFinite(lowest) ? lowest : 1;
  while (taken.has(String(next))) next++;
  return String(next);
}

/**
 * Returns the definition of a new note. It goes beside that of the note cited before it in the text, otherwise of the
 * one cited after it, otherwise to the end of the file. It is always in the file of its marker, because GitHub shows no
 * others.
 *
 * @param placeholder words for the author to overwrite
 */
export function newDefinition(
  lesson: Lesson,
  file: string,
  offset: number,
  label: string,
  placeholder = '',
): NewDefinition {
  const text = fileOf(lesson, file);
  const eol = lineBreakOf(text);
  const head = `[^${label}]: `;
  const note = head + placeholder;
  const inserted = (start: number, before: string, after: string): NewDefinition => ({
    edit: {
      span: { file, start, end: start },
      text: before + note + after,
      ...(placeholder ? { placeholder } : {}),
    },
    body: before.length + head.length,
  });
  const { definitions, citing, tight } = notesIn(lesson).get(file) ?? NONE;
  const at = countUpTo(citing, offset - 1);
  const before = citing[at - 1]?.note;
  const after = before ? undefined : citing[at]?.note;
  const gap = eol.repeat(tight ? 1 : 2);
  if (after) return inserted(after.span.start, '', gap);
  const neighbour = before ?? definitions.at(-1);
  if (neighbour) return inserted(neighbour.span.end, gap, '');
  const place = freePlace(lesson, file, offset);
  const follows = place === text.length || beginsLine(text, place + 1) ? '' : eol.repeat(2);
  return inserted(place, place === 0 ? '' : eol.repeat(2), follows);
}

/**
 * The end of the file, but before a key at its end, because a student edition omits that, and before unclosed code, in
 * which nothing is parsed.
 */
function freePlace(lesson: Lesson, file: string, offset: number): number {
  const text = textOf(lesson, file);
  const last = Math.max(text.trimEnd().length, Math.min(offset, text.length));
  const open = openAtEnd(lesson)(file);
  const end = open === undefined || open < offset ? last : text.slice(0, open).trimEnd().length;
  const items = itemsIn(lesson).get(file) ?? [];
  const item = items[countUpTo(items, end) - 1];
  if (!item?.keySpan || item.keySpan.end < end || offset >= item.keySpan.start) return end;
  const holder = lastCovering(items, offset) ?? item;
  const beforeKey = holder.keySpan && offset < holder.keySpan.start;
  const place = beforeKey ? holder.keySpan.start : holder.span.end;
  return Math.max(offset, text.slice(0, place).trimEnd().length);
}

/** Start of the block that nothing closes before the end of a file: text added after it would be inside it. */
const openAtEnd = oncePerLesson((lesson) => {
  const known = new Map<string, number | undefined>();
  return (file: string): number | undefined => {
    if (!known.has(file)) known.set(file, openBlock(lesson, file, textOf(lesson, file).trimEnd().length));
    return known.get(file);
  };
});

function openBlock(lesson: Lesson, file: string, offset: number): number | undefined {
  const { block } = surroundings(lesson, file, offset);
  const remark = lesson.remarks.find(
    (span) => span.file === file && span.start < offset && offset <= span.end,
  );
  const span = remark ?? (block?.kind === 'code' || block?.kind === 'html' ? block.span : undefined);
  if (!span) return undefined;
  const probe = `${sourceOf(lesson, span)}\n\n[^1]: x\n`;
  return scanPart({ path: file, text: probe }).definitions.length === 0 ? span.start : undefined;
}

/** The notes in a file. */
interface FileNotes {
  /** The notes that it defines at the beginning of a line, in the order of the text. */
  readonly definitions: readonly Note[];
  /** Its markers that cite one of them first. */
  readonly citing: readonly Marker[];
  /** Whether they follow each other without a blank line. */
  readonly tight: boolean;
}

const NONE: FileNotes = { definitions: [], citing: [], tight: false };

const notesIn = oncePerLesson((lesson) => {
  const definitions = sortedInFiles(lesson.notes);
  const markers = sortedInFiles(lesson.markers.filter((marker) => marker.note?.markers[0] === marker));
  return new Map(
    lesson.files.map((file): [string, FileNotes] => {
      const here = (definitions.get(file.path) ?? []).filter(({ span }) => beginsLine(file, span.start));
      const own = new Set(here);
      const citing = (markers.get(file.path) ?? []).filter(({ note }) => note && own.has(note));
      return [file.path, { definitions: here, citing, tight: isTight(here, file) }];
    }),
  );
});

const itemsIn = oncePerLesson(({ questions, exercises }) => sortedInFiles([...questions, ...exercises]));

function beginsLine(text: Sliceable, offset: number): boolean {
  return offset === 0 || /[\r\n]/.test(text.slice(offset - 1, offset));
}

/** Whether notes follow each other without a blank line. */
function isTight(definitions: readonly Note[], text: Sliceable): boolean {
  const [first, second] = definitions;
  return first !== undefined && second !== undefined
    ? /^\r?\n?$/.test(text.slice(first.span.end, second.span.start))
    : false;
}

/** Markers in reading order before an offset of a file, those of earlier parts included. */
function markersUpTo(lesson: Lesson, file: string, offset: number): readonly Marker[] {
  const ranks = new Map(lesson.parts.map(({ path }, index) => [path, index]));
  const own = ranks.get(file) ?? 0;
  const first = lesson.markers.findIndex(({ span }) =>
    span.file === file ? span.start >= offset : (ranks.get(span.file) ?? 0) > own,
  );
  return first < 0 ? lesson.markers : lesson.markers.slice(0, first);
}

function isNumber(label: string): boolean {
  return /^\d{1,9}$/.test(label);
}
