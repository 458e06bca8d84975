import type { Lesson } from '../model/lesson.ts';
import type { Link } from '../model/link.ts';
import type { Opening } from '../model/opening.ts';
import type { Sliceable } from '../model/sliceable.ts';
import type { Span } from '../model/span.ts';
import { firstIndex } from '../text/first-index.ts';
import { oncePerLesson } from './once-per-lesson.ts';

const filesByPath = oncePerLesson(({ files }) => new Map(files.map((file) => [file.path, file])));

/** The text of a file of the lesson; empty for one that it does not have. */
export function textOf(lesson: Lesson, path: string): string {
  return filesByPath(lesson).get(path)?.text ?? '';
}

/** The same to take stretches from, which costs what they are long. */
export function fileOf(lesson: Lesson, path: string): Sliceable {
  return filesByPath(lesson).get(path) ?? '';
}

/** What a span covers. */
export function sourceOf(lesson: Lesson, { file, start, end }: Span): string {
  return fileOf(lesson, file).slice(start, end);
}

/** A span widened to whole lines, their breaks included. */
export function wholeLines(lesson: Lesson, { file, start, end }: Span): Span {
  const lines = filesByPath(lesson).get(file)?.lines;
  if (!lines) return { file, start, end };
  return {
    file,
    start: lines.start(lines.lineAt(start)),
    end: lines.start(lines.lineAt(Math.max(start, end - 1)) + 1),
  };
}

/** Where the line begins that holds an offset. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}

interface Placed {
  readonly span: Span;
}

/** The elements of a list, file by file, in the order of their places. */
export function sortedInFiles<T extends Placed>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const files = new Map<string, T[]>();
  for (const element of list) {
    const { file } = element.span;
    const known = files.get(file);
    if (known) known.push(element);
    else files.set(file, [element]);
  }
  for (const placed of files.values()) placed.sort((a, b) => a.span.start - b.span.start);
  return files;
}

/** How many elements of a sorted list begin at or before an offset. */
export function countUpTo(sorted: readonly Placed[], offset: number): number {
  return firstIndex(sorted, ({ span }) => span.start > offset);
}

/** The element of a sorted list, without overlaps, that covers an offset. */
export function lastCovering<T extends Placed>(sorted: readonly T[], offset: number): T | undefined {
  const last = sorted[countUpTo(sorted, offset) - 1];
  return last && offset < last.span.end ? last : undefined;
}

/** Where an element's id is written: the value in its mark, or its heading where there is none. */
export function idSpan(element: Pick<Opening, 'mark' | 'headingSpan'>): Span {
  return element.mark?.attributes.find(({ key }) => key === 'id')?.valueSpan ?? element.headingSpan;
}

/** A label, or the marker that cites it. */
const LABEL = /\[\^([^\s\]]+)\],?|([^\s,]+)/g;

/** The labels of notes in a mark, each with its place. */
export function writtenLabels({ mark }: Pick<Opening, 'mark'>): { label: string; span: Span }[] {
  const attribute = mark?.attributes.find(({ key }) => key === 'notes');
  if (!attribute) return [];
  const { file, start } = attribute.valueSpan;
  return [...attribute.value.matchAll(LABEL)].map(({ 1: marker, 2: plain, index }) => {
    const label = marker ?? plain ?? '';
    const from = start + index + (marker === undefined ? 0 : 2);
    return { label, span: { file, start: from, end: from + label.length } };
  });
}

/** Where an entry of reference.yaml has the value of a field; the whole entry where it is not written as it reads. */
export function fieldSpan(lesson: Lesson, entry: Span, field: string, value: string): Span {
  const source = sourceOf(lesson, entry);
  const key = new RegExp(`(?<![\\w-])${field}:`).exec(source);
  const at = key ? source.indexOf(value, key.index + key[0].length) : -1;
  const start = entry.start + at;
  return at < 0 ? entry : { ...entry, start, end: start + value.length };
}

/** Longest front matter that is looked for, in UTF-16 units: more than is ever read. */
const LONGEST_HEAD = 25_000;

/**
 * Offsets of the YAML between the `---` at the top of a text and the next one; up to a blank line where the second is
 * still to be written.
 */
export function frontMatterRange(
  text: Sliceable,
): { readonly start: number; readonly end: number; readonly closed: boolean } | undefined {
  const head = text.slice(0, LONGEST_HEAD);
  const open = /^---[ \t]*\r?\n/.exec(head)?.[0].length;
  if (!open) return undefined;
  const rest = head.slice(open - 1);
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(rest);
  if (close) return { start: open, end: open + close.index, closed: true };
  const blank = /\n[ \t]*\r?\n/.exec(rest);
  return { start: open, end: blank ? open + blank.index : open - 1 + rest.length, closed: false };
}

/** Longest link whose address is looked for, in UTF-16 units. */
const LONGEST_LINK = 2_000;

/** Where the address of a link or picture is written; the whole of one that is written otherwise than `[…](…)`. */
export function linkAddress(lesson: Lesson, { span }: Pick<Link, 'span'>): Span {
  const from = Math.max(span.start, span.end - LONGEST_LINK);
  const source = sourceOf(lesson, { ...span, start: from });
  const open = source.lastIndexOf('](');
  const address = open < 0 ? undefined : /^\s*(<[^>]*>|[^\s)]+)/.exec(source.slice(open + 2));
  if (!address?.[1]) return span;
  const angle = address[1].startsWith('<') ? 1 : 0;
  const end = from + open + 2 + address[0].length;
  return { file: span.file, start: end - address[1].length + angle, end: end - angle };
}
