import type { Mark } from '../model/mark.ts';
import { parseMark } from './parse-mark.ts';
import type { ScannedComment, ScannedHeading, ScannedPart } from './scanned-part.ts';

/** A stretch of tokens under one heading that opens a section, a question or an exercise. */
export interface OutlineEntry {
  readonly kind: 'section' | 'question' | 'exercise';
  readonly heading: ScannedHeading;
  /** `undefined` for a section without a mark. */
  readonly mark: Mark | undefined;
  /** Index in `Outline.entries` of the section that an item stands in. */
  readonly section: number | undefined;
  /** Its own token ranges; a section's go on after each item inside it. */
  readonly ranges: [from: number, to: number][];
  /** Offset of its end, items inside a section included. */
  end: number;
}

export interface Outline {
  /** Tokens before the first entry, the lesson's title left out. */
  readonly introduction: readonly [from: number, to: number];
  readonly entries: readonly OutlineEntry[];
  /** Marks directly under a heading, by the index of their comment. */
  readonly marks: ReadonlyMap<number, Mark>;
}

/** Names of the marks that open something. */
export const openingMarks = ['section', 'question', 'exercise'] as const;

/**
 * Divides a part by its headings. In lesson.md every `##` opens a section. A question or exercise mark opens an item
 * that lasts to the next heading of its level or above, or to the next mark.
 */
export function outline(part: ScannedPart): Outline {
  const passage = part.path === 'lesson.md';
  const entries: OutlineEntry[] = [];
  const marks = new Map<number, Mark>();
  let section: number | undefined;
  let item: OutlineEntry | undefined;
  let introductionEnd = part.tokenCount;
  let introductionStart = 0;

  for (const heading of part.headings) {
    const mark = markUnder(part, heading);
    const known = openingMarks.find((name) => name === mark?.name);
    if (mark && heading.comment !== undefined) marks.set(heading.comment, mark);
    const opensSection = known === 'section' || (passage && heading.level === 2 && known === undefined);
    if (entries.length === 0 && !known && !opensSection && heading.level === 1 && introductionStart === 0) {
      introductionStart = heading.token + 3;
      continue;
    }
    if (opensSection) {
      closeItem(heading);
      closeSection(heading);
      section = entries.length;
      entries.push(entry('section', heading, known ? mark : undefined, undefined));
    } else if (known === 'question' || known === 'exercise') {
      closeItem(heading);
      const outer = section === undefined ? undefined : entries[section];
      if (outer && heading.level <= outer.heading.level) closeSection(heading);
      else if (outer) cut(outer, heading.token);
      item = entry(known, heading, mark, section);
      entries.push(item);
    } else if (item && heading.level <= item.heading.level) {
      closeItem(heading);
      const outer = section === undefined ? undefined : entries[section];
      if (outer && heading.level > outer.heading.level) outer.ranges.push([heading.token, part.tokenCount]);
      else closeSection(heading);
    }
  }
  return { introduction: [introductionStart, introductionEnd], entries, marks };

  function entry(
    kind: OutlineEntry['kind'],
    heading: ScannedHeading,
    mark: Mark | undefined,
    owner: number | undefined,
  ): OutlineEntry {
    if (entries.length === 0) introductionEnd = heading.token;
    return {
      kind,
      heading,
      mark,
      section: owner,
      ranges: [[heading.token + 3, part.tokenCount]],
      end: part.length,
    };
  }

  function cut(open: OutlineEntry, token: number): void {
    const last = open.ranges.at(-1);
    if (last && last[1] > token) last[1] = Math.max(token, last[0]);
  }

  function closeItem(heading: ScannedHeading): void {
    if (!item) return;
    cut(item, heading.token);
    item.end = heading.start;
    item = undefined;
  }

  function closeSection(heading: ScannedHeading): void {
    const open = section === undefined ? undefined : entries[section];
    section = undefined;
    if (!open) return;
    cut(open, heading.token);
    open.end = heading.start;
  }
}

/** A stretch of the text that lies in one chunk. */
function textOf(part: ScannedPart, start: number, end: number): string {
  const piece = part.pieces[part.pieceAt(start)];
  return piece?.text.slice(start - piece.start, end - piece.start) ?? '';
}

/** What stands between `<!--` and `-->`. */
export function commentText(part: ScannedPart, comment: ScannedComment): string {
  return textOf(part, comment.start + 4, comment.end - (comment.closed ? 3 : 0));
}

/** The comment directly under a heading, read as a mark; a remark or a key mark there is none. */
function markUnder(part: ScannedPart, heading: ScannedHeading): Mark | undefined {
  const comment = heading.comment === undefined ? undefined : part.comments[heading.comment];
  return comment && readMark(part, comment);
}

/** A comment read as a mark that opens something: "see the map" is a remark, "excercise id=x" was meant as a mark. */
export function readMark(part: ScannedPart, comment: ScannedComment): Mark | undefined {
  const mark = parseMark(
    commentText(part, comment),
    part.path,
    comment.start + 4,
    comment.start,
    comment.end,
  );
  if (!mark || mark.name === 'key') return undefined;
  const meant = mark.attributes.some(({ key, span }) => span.end - span.start > key.length);
  return meant || openingMarks.some((name) => name === mark.name) ? mark : undefined;
}
