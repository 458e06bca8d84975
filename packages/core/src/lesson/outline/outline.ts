import type { ScannedHeading, ScannedPart } from '../../markdown/chunk/chunk.ts';
import type { Stop } from '../../markdown/chunk/heading-place.ts';
import { opensSomething } from '../../markdown/comment-marks.ts';

/** A run of tokens from a heading, or from below it, to another heading or to the end of the part. */
export interface TokenRun {
  readonly from: Stop;
  readonly under: boolean;
  to: Stop | undefined;
}

/** A stretch of text under one heading that opens a section, a question or an exercise. */
export interface OutlineEntry {
  readonly kind: 'section' | 'question' | 'exercise';
  readonly at: Stop;
  readonly level: number;
  /** Whether the mark under its heading is its own; a section need not have one. */
  readonly marked: boolean;
  /** Index in `Outline.entries` of the section that contains an item. */
  readonly section: number | undefined;
  /** Its own tokens; a section's continue after each item inside it. */
  readonly runs: TokenRun[];
  /** The heading that ends it, including items inside a section. */
  until: Stop | undefined;
}

export interface Outline {
  /** The text before the first entry, without the lesson's title. */
  readonly introduction: { readonly from: Stop | undefined; readonly to: Stop | undefined };
  readonly entries: readonly OutlineEntry[];
}

/**
 * Divides a part by its headings. In lesson.md every `##` opens a section. A question or exercise mark opens an item
 * that extends to the next heading of its level or above, or to the next mark; a heading that is a key belongs to it.
 */
export function outline(part: ScannedPart): Outline {
  const passage = part.path === 'lesson.md';
  const entries: OutlineEntry[] = [];
  let section: number | undefined;
  let item: OutlineEntry | undefined;
  let title: Stop | undefined;

  let next: Stop = 0;
  for (const { headings } of part.chunks) for (const own of headings) meet(next++, own);
  return { introduction: { from: title, to: entries[0]?.at }, entries };

  function meet(stop: Stop, { level, title: words, mark, isKey }: ScannedHeading): void {
    // A heading without words divides nothing: a stray number sign below a key mark would end the key.
    if (item && (isKey || (words === '' && mark === undefined))) return;
    const name = mark?.name;
    const known = name !== undefined && opensSomething(name) ? name : undefined;
    const opensSection = known === 'section' || (passage && level === 2 && known === undefined);
    if (entries.length === 0 && !known && !opensSection && level === 1 && title === undefined) {
      title = stop;
      return;
    }
    const outer = section === undefined ? undefined : entries[section];
    if (opensSection) {
      closeItem(stop);
      closeSection(stop);
      section = entries.length;
      open('section', stop, level, known !== undefined, undefined);
    } else if (known === 'question' || known === 'exercise') {
      closeItem(stop);
      if (outer && level <= outer.level) closeSection(stop);
      else if (outer) cut(outer, stop);
      item = open(known, stop, level, true, section);
    } else if (item && level <= item.level) {
      closeItem(stop);
      if (outer && level > outer.level) outer.runs.push({ from: stop, under: false, to: undefined });
      else closeSection(stop);
    }
  }

  function open(
    kind: OutlineEntry['kind'],
    at: Stop,
    level: number,
    marked: boolean,
    owner: number | undefined,
  ): OutlineEntry {
    const runs = [{ from: at, under: true, to: undefined }];
    const entry: OutlineEntry = { kind, at, level, marked, section: owner, runs, until: undefined };
    entries.push(entry);
    return entry;
  }

  function cut(entry: OutlineEntry, stop: Stop): void {
    const last = entry.runs.at(-1);
    if (last) last.to ??= stop;
  }

  function closeItem(stop: Stop): void {
    if (!item) return;
    cut(item, stop);
    item.until = stop;
    item = undefined;
  }

  function closeSection(stop: Stop): void {
    const entry = section === undefined ? undefined : entries[section];
    section = undefined;
    if (!entry) return;
    cut(entry, stop);
    entry.until = stop;
  }
}
