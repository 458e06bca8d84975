import { textOf } from '../lesson/source-of.ts';
import { surroundings } from '../lesson/surroundings.ts';
import type { Block } from '../model/block.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { Span } from '../model/span.ts';
import { mentionsIn } from '../symbols/mentions.ts';

/** Longest paragraph to split into sentences, in UTF-16 units; longer ones are not parsed either. */
const LONGEST = 25_000;

/**
 * Returns the ranges of a growing selection at an offset, from the smallest to the whole file, each inside the next:
 * name, marker, sentence, paragraph, block, question or exercise, section, file. Words are left to the editor.
 */
export function selectionRanges(lesson: Lesson, file: string, offset: number): readonly Span[] {
  const text = textOf(lesson, file);
  const whole: Span = { file, start: 0, end: text.length };
  const holds = ({ file: other, start, end }: Span): boolean =>
    other === file && start <= offset && offset <= end;
  const { section, item, note, block } = surroundings(lesson, file, offset);
  const ranges: Span[] = [whole];
  for (const element of [section, item, note]) if (element) ranges.push(element.span);
  if (item?.keySpan && holds(item.keySpan)) ranges.push(item.keySpan);
  // The parts of an exercise are not separate prose.
  const around = block
    ? withoutLabel(block, note, text)
    : item && ({ kind: 'list', span: item.span } as const);
  if (around && holds(around.span)) ranges.push(...blockRanges(around, text, offset));
  const mention = mentionsIn(lesson).atCaret(file, offset);
  if (mention) ranges.push(mention.span, mention.nameSpan);

  return innermostFirst(ranges, offset);
}

/** A block; for the first one of a note, without the label before it. */
function withoutLabel(
  { kind, span }: Block,
  note: Note | undefined,
  text: string,
): Pick<Block, 'kind' | 'span'> {
  const label = note ? note.labelSpan.end + 2 : 0;
  const blanks = /^[ \t]*/.exec(text.slice(label, label + 100))?.[0].length ?? 0;
  return { kind, span: { ...span, start: Math.max(span.start, Math.min(label + blanks, span.end)) } };
}

/** A block, its paragraph around the offset if that is smaller, and the sentence. */
function blockRanges({ span, kind }: Pick<Block, 'kind' | 'span'>, text: string, offset: number): Span[] {
  const ranges = [span];
  const paragraph = kind === 'paragraph' ? span : paragraphAround(text, span, offset);
  if (paragraph !== span) ranges.push(paragraph);
  if (kind === 'code' || kind === 'table' || paragraph.end - paragraph.start > LONGEST) return ranges;
  const source = text.slice(paragraph.start, paragraph.end);
  for (const { index, segment } of sentencesIn(source)) {
    const start = paragraph.start + index;
    const end = start + segment.trimEnd().length;
    if (start <= offset && offset <= end) ranges.push({ ...span, start, end });
  }
  return ranges;
}

/**
 * Sentences, ended by a full stop and not by the line breaks of a Markdown text; a marker belongs to the stop before
 * it.
 */
function sentencesIn(source: string): Iterable<{ readonly index: number; readonly segment: string }> {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const even = source
    .replace(/\[\^[^\s\][]+\]/g, (marker) => ')'.repeat(marker.length))
    .replace(/[\r\n]/g, ' ');
  return segmenter.segment(even);
}

const LIST_SIGN = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const BLANK = /^[\s>]*$/;
/** Maximum number of lines to read of a list item or quote. */
const MOST_LINES = 200;

/**
 * The lines of a list or quote around an offset up to a blank one or the next entry, without the syntax before them.
 */
function paragraphAround(text: string, block: Span, offset: number): Span {
  const lineAt = (at: number): { readonly start: number; readonly end: number; readonly source: string } => {
    const start = Math.max(block.start, text.lastIndexOf('\n', at - 1) + 1);
    const lineBreak = text.indexOf('\n', at);
    const end = lineBreak < 0 || lineBreak > block.end ? block.end : lineBreak;
    return { start, end, source: text.slice(start, end) };
  };
  let first = lineAt(offset);
  let last = first;
  if (BLANK.test(first.source)) return block;
  for (let n = 0; n < MOST_LINES && first.start > block.start && !LIST_SIGN.test(first.source); n++) {
    const above = lineAt(first.start - 1);
    if (BLANK.test(above.source)) break;
    first = above;
  }
  for (let n = 0; n < MOST_LINES && last.end < block.end; n++) {
    const below = lineAt(last.end + 1);
    if (BLANK.test(below.source) || LIST_SIGN.test(below.source)) break;
    last = below;
  }
  const signs = (LIST_SIGN.exec(first.source) ?? /^[\s>]*/.exec(first.source))?.[0].length ?? 0;
  const start = first.start + signs;
  return start <= offset ? { ...block, start, end: last.end } : block;
}

/** Ranges that contain the offset, each strictly larger than the one before; crossing ranges are left out. */
function innermostFirst(ranges: readonly Span[], offset: number): Span[] {
  const sorted = ranges
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const range of sorted) {
    const inner = nested.at(-1);
    const same = inner && inner.start === range.start && inner.end === range.end;
    if (!inner || (!same && range.start <= inner.start && range.end >= inner.end)) nested.push(range);
  }
  return nested;
}
