import type { Mark } from '../model/mark.ts';
import type { Span } from '../model/span.ts';
import { opensSomething } from './mark-in-comment.ts';
import type { PlacedHeading, ScannedPart } from './scanned-part.ts';

/** A stretch of tokens under one heading that opens a section, a question or an exercise. */
export interface OutlineEntry {
  readonly kind: 'section' | 'question' | 'exercise';
  readonly heading: PlacedHeading;
  /** Whether the mark under its heading is its own; a section need not have one. */
  readonly marked: boolean;
  /** Index in `Outline.entries` of the section that an item stands in. */
  readonly section: number | undefined;
  /** Its own token ranges; a section's go on after each item inside it. */
  readonly ranges: [from: number, to: number][];
  /** Offset of its end, items inside a section included; the heading that ends it, if one does. */
  end: number;
  until: PlacedHeading | undefined;
}

export interface Outline {
  /** Tokens before the first entry, the lesson's title left out. */
  readonly introduction: readonly [from: number, to: number];
  readonly entries: readonly OutlineEntry[];
}

/**
 * Divides a part by its headings. In lesson.md every `##` opens a section. A question or exercise mark opens an item
 * that lasts to the next heading of its level or above, or to the next mark.
 */
export function outline(part: ScannedPart): Outline {
  const passage = part.path === 'lesson.md';
  const entries: OutlineEntry[] = [];
  let section: number | undefined;
  let item: OutlineEntry | undefined;
  let introductionEnd = part.tokenCount;
  let introductionStart = 0;

  for (const heading of part.headings) {
    const name = heading.own.mark?.name;
    const known = name !== undefined && opensSomething(name) ? name : undefined;
    const opensSection = known === 'section' || (passage && heading.level === 2 && known === undefined);
    if (entries.length === 0 && !known && !opensSection && heading.level === 1 && introductionStart === 0) {
      introductionStart = heading.token + 3;
      continue;
    }
    if (opensSection) {
      closeItem(heading);
      closeSection(heading);
      section = entries.length;
      entries.push(entry('section', heading, known !== undefined, undefined));
    } else if (known === 'question' || known === 'exercise') {
      closeItem(heading);
      const outer = section === undefined ? undefined : entries[section];
      if (outer && heading.level <= outer.heading.level) closeSection(heading);
      else if (outer) cut(outer, heading.token);
      item = entry(known, heading, true, section);
      entries.push(item);
    } else if (item && heading.level <= item.heading.level) {
      closeItem(heading);
      const outer = section === undefined ? undefined : entries[section];
      if (outer && heading.level > outer.heading.level) outer.ranges.push([heading.token, part.tokenCount]);
      else closeSection(heading);
    }
  }
  return { introduction: [introductionStart, introductionEnd], entries };

  function entry(
    kind: OutlineEntry['kind'],
    heading: PlacedHeading,
    marked: boolean,
    owner: number | undefined,
  ): OutlineEntry {
    if (entries.length === 0) introductionEnd = heading.token;
    return {
      kind,
      heading,
      marked,
      section: owner,
      ranges: [[heading.token + 3, part.tokenCount]],
      end: part.length,
      until: undefined,
    };
  }

  function cut(open: OutlineEntry, token: number): void {
    const last = open.ranges.at(-1);
    if (last && last[1] > token) last[1] = Math.max(token, last[0]);
  }

  function closeItem(heading: PlacedHeading): void {
    if (!item) return;
    cut(item, heading.token);
    item.end = heading.start;
    item.until = heading;
    item = undefined;
  }

  function closeSection(heading: PlacedHeading): void {
    const open = section === undefined ? undefined : entries[section];
    section = undefined;
    if (!open) return;
    cut(open, heading.token);
    open.end = heading.start;
    open.until = heading;
  }
}

/** The mark under a heading, its spans as offsets of the file. */
export function markOf({ own: { mark }, piece }: PlacedHeading): Mark | undefined {
  if (!mark) return undefined;
  const moved = ({ file, start, end }: Span): Span => ({
    file,
    start: piece.start + start,
    end: piece.start + end,
  });
  return {
    name: mark.name,
    span: moved(mark.span),
    attributes: mark.attributes.map(({ key, value, span, valueSpan }) => ({
      key,
      value,
      span: moved(span),
      valueSpan: moved(valueSpan),
    })),
  };
}
