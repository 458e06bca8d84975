import type { Lesson } from '../model/lesson.ts';
import type { Link } from '../model/link.ts';
import type { Opening } from '../model/opening.ts';
import type { Sliceable } from '../model/sliceable.ts';
import type { Span } from '../model/span.ts';
import { firstIndex } from '../text/first-index.ts';
import { oncePerLesson } from './once-per-lesson.ts';

const filesByPath = oncePerLesson(({ files }) => new Map(files.map((file) => [file.path, file])));

/** Returns the text of a file of the lesson; empty if the lesson does not have it. */
export function textOf(lesson: Lesson, path: string): string {
  return filesByPath(lesson).get(path)?.text ?? '';
}

/** Returns a file to slice, at the cost of the slices only. */
export function fileOf(lesson: Lesson, path: string): Sliceable {
  return filesByPath(lesson).get(path) ?? '';
}

/** Returns the source text of a span. */
export function sourceOf(lesson: Lesson, { file, start, end }: Span): string {
  return fileOf(lesson, file).slice(start, end);
}

/** Returns a span widened to whole lines, including their breaks. */
export function wholeLines(lesson: Lesson, { file, start, end }: Span): Span {
  const lines = filesByPath(lesson).get(file)?.lines;
  if (!lines) return { file, start, end };
  return {
    file,
    start: lines.start(lines.lineAt(start)),
    end: lines.start(lines.lineAt(Math.max(start, end - 1)) + 1),
  };
}

/** Returns the start of the line that contains an offset. */
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

/** Returns the elements of a list grouped by file, in order of position. */
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

/** Returns how many elements of a sorted list begin at or before an offset. */
export function countUpTo(sorted: readonly Placed[], offset: number): number {
  return firstIndex(sorted, ({ span }) => span.start > offset);
}

/** Returns the element of a sorted list, without overlaps, that covers an offset. */
export function lastCovering<T extends Placed>(sorted: readonly T[], offset: number): T | undefined {
  const last = sorted[countUpTo(sorted, offset) - 1];
  return last && offset < last.span.end ? last : undefined;
}

/** Returns the place of an element's id: the value in its mark, or its heading if there is none. */
export function idSpan(element: Pick<Opening, 'mark' | 'headingSpan'>): Span {
  return element.mark?.attributes.find(({ key }) => key === 'id')?.valueSpan ?? element.headingSpan;
}

/** A label, or the marker that cites it. */
const LABEL = /\[\^([^\s\]]+)\],?|([^\s,]+)/g;

/** Returns the labels of notes in a mark, each with its place. */
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

/**
 * Returns the place of a field's value in an entry of reference.yaml; the whole entry if the source differs from the
 * value.
 */
export function fieldSpan(lesson: Lesson, entry: Span, field: string, value: string): Span {
  const source = sourceOf(lesson, entry);
  const key = new RegExp(`(?<![\\w-])${field}:`).exec(source);
  const at = key ? source.indexOf(value, key.index + key[0].length) : -1;
  const start = entry.start + at;
  return at < 0 ? entry : { ...entry, start, end: start + value.length };
}

/** Longest front matter to search for, in UTF-16 units: more than is ever read. */
const LONGEST_HEAD = 25_000;

/**
 * Returns the offsets of the YAML between the `---` at the top of a text and the next one; up to a blank line if the
 * second is not yet written.
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

/** Longest link to search for its address, in UTF-16 units. */
const LONGEST_LINK = 2_000;

/** Returns the place of the address of a link or picture; the whole of one that is not written as `[…](…)`. */
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
