import { oncePerLesson } from '../lesson/once-per-lesson.ts';
import { countUpTo, fileOf, lastCovering, sortedInFiles, sourceOf, textOf } from '../lesson/source-of.ts';
import { surroundings } from '../lesson/surroundings.ts';
import { scanPart } from '../markdown/chunk/scan-part.ts';
import type { Lesson } from '../model/lesson.ts';
import { lineBreakOf } from '../model/line-break.ts';
import type { Marker, Note } from '../model/note.ts';
import type { Sliceable } from '../model/sliceable.ts';
import type { TextEdit } from '../model/text-edit.ts';

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
  const { lookup } = lesson;
  const isTaken = (key: string): boolean => {
    if (lookup.defines(key) || lookup.isNamed(key)) return true;
    const markers = lookup.markersOf(key);
    return markers.length > 1 || (markers[0] !== undefined && markers[0].label !== besides);
  };
  let before: Marker | undefined;
  for (const marker of lookup.markersBefore(file, offset)) {
    const { label, occurrence } = marker;
    if (!isNumber(label) || occurrence !== 1 || label === besides) continue;
    before = marker;
    break;
  }
  let next = before ? Number(before.label) + 1 : lowestOf(lookup.keys(), isTaken);
  while (isTaken(String(next))) next++;
  return String(next);
}

/** The lowest number among some keys that is taken; 1 if there is none. */
function lowestOf(keys: Iterable<string>, isTaken: (key: string) => boolean): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const key of keys) if (isNumber(key) && Number(key) < lowest && isTaken(key)) lowest = Number(key);
  return Number.isFinite(lowest) ? lowest : 1;
}

/**
 * Returns the definition of a new note. It goes beside that of the note cited before it in the text, otherwise of the
 * one cited after it, otherwise to the end of the file. It is always in the file of its marker, because GitHub shows no
 * others.
 *
 * @param placeholder words for the author to overwrite
 * @param neighbours finds its neighbours: by default in lists that are made once for a lesson, since there may be
 *   thousands to insert; `nearNeighbours` for a single one after a keystroke
 */
export function newDefinition(
  lesson: Lesson,
  file: string,
  offset: number,
  label: string,
  placeholder = '',
  neighbours: (lesson: Lesson, file: string, offset: number) => Neighbours = listedNeighbours,
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
  const { before, after, last, tight } = neighbours(lesson, file, offset);
  const gap = eol.repeat(tight ? 1 : 2);
  if (after) return inserted(after.span.start, '', gap);
  const neighbour = before ?? last;
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

/** The notes of a file that a new one may go beside; they begin a line. */
interface Neighbours {
  /** The one first cited last before the place, or else first cited after it. */
  readonly before: Note | undefined;
  readonly after: Note | undefined;
  /** The last one of the file. */
  readonly last: Note | undefined;
  /** Whether they follow each other without a blank line. */
  readonly tight: boolean;
}

function listedNeighbours(lesson: Lesson, file: string, offset: number): Neighbours {
  const { definitions, citing, tight } = notesIn(lesson).get(file) ?? NONE;
  const at = countUpTo(citing, offset - 1);
  const before = citing[at - 1]?.note;
  return { before, after: before ? undefined : citing[at]?.note, last: definitions.at(-1), tight };
}

/** Does the same without any list. */
export function nearNeighbours(lesson: Lesson, file: string, offset: number): Neighbours {
  const { lookup } = lesson;
  const text = fileOf(lesson, file);
  const isOwn = ({ span }: Note): boolean => span.file === file && beginsLine(text, span.start);
  const cites = (marker: Marker): Note | undefined =>
    marker.note?.markers[0] === marker && isOwn(marker.note) ? marker.note : undefined;
  const before = firstOf(within(file, lookup.markersBefore(file, offset)), cites);
  return {
    before,
    after: before ? undefined : firstOf(lookup.markersFrom(file, offset), cites),
    last: before ?? firstOf(lookup.notesBackwards(file), (note) => (isOwn(note) ? note : undefined)),
    tight: isTight(firstTwo(lookup.notesIn(file), isOwn), text),
  };
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

/** The first result of a function on the elements of a list; the others are not asked for. */
function firstOf<T, U>(list: Iterable<T>, find: (element: T) => U | undefined): U | undefined {
  for (const element of list) {
    const found = find(element);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first markers of a list, as long as they are in a file. */
function* within(file: string, markers: Iterable<Marker>): Iterable<Marker> {
  for (const marker of markers) {
    if (marker.span.file !== file) return;
    yield marker;
  }
}

const itemsIn = oncePerLesson(({ questions, exercises }) => sortedInFiles([...questions, ...exercises]));

function beginsLine(text: Sliceable, offset: number): boolean {
  return offset === 0 || /[\r\n]/.test(text.slice(offset - 1, offset));
}

/** The first two elements of a list for which something holds. */
function firstTwo<T>(list: Iterable<T>, holds: (element: T) => boolean): T[] {
  const found: T[] = [];
  for (const element of list) {
    if (holds(element)) found.push(element);
    if (found.length === 2) break;
  }
  return found;
}

/** Whether notes follow each other without a blank line. */
function isTight(definitions: readonly Note[], text: Sliceable): boolean {
  const [first, second] = definitions;
  return first !== undefined && second !== undefined
    ? /^\r?\n?$/.test(text.slice(first.span.end, second.span.start))
    : false;
}

function isNumber(label: string): boolean {
  return /^\d{1,9}$/.test(label);
}
