import { linkTo } from '../study/record/line-chain.ts';
import type { HandInLine } from './hand-in-line.ts';

/** A file of the record in a hand-in. */
export interface ChainedFile {
  readonly name: string;
  readonly lines: readonly HandInLine[];
  /** Links to the lines that were left out of it. */
  readonly left: readonly string[];
  /** The link to its last line. */
  readonly head: string | undefined;
}

/**
 * A line that does not continue what its window wrote before, counted from 1. The one after the last: the file does not
 * end as it should.
 */
export interface BrokenLink {
  readonly file: string;
  readonly line: number;
}

/** A line where it stands for the first time. */
interface Place extends BrokenLink {
  readonly fields: HandInLine['fields'];
}

/** What a window wrote. */
interface Writer {
  /** Whether a line has a link to the one before it. */
  isChained: boolean;
  lowest: number;
}

/**
 * Checks that every line with `prev` continues a line of its window, and none continues the same one: then no line was
 * changed, added or removed between two others. A line that was left out is known by its link. Lines of versions
 * without the chain have none, and copies do no harm.
 */
export function checkChain(files: readonly ChainedFile[]): BrokenLink[] {
  const left = new Set(files.flatMap((file) => file.left));
  const places = new Map<string, Place>();
  const writers = new Map<unknown, Writer>();
  for (const { name, lines } of files)
    for (const [index, { line, fields }] of lines.entries()) {
      const link = linkTo(line);
      if (places.has(link)) continue;
      places.set(link, { file: name, line: index + 1, fields });
      const writer = writers.get(fields['by']) ?? { isChained: false, lowest: Number.POSITIVE_INFINITY };
      writers.set(fields['by'], writer);
      writer.isChained ||= fields['prev'] !== undefined;
      writer.lowest = Math.min(writer.lowest, numberOf(fields));
    }
  const continued = new Set<string>();
  const follows = ({ fields }: Place): boolean => {
    const { by, prev } = fields;
    const writer = writers.get(by);
    // What begins a chain comes first.
    if (prev === undefined)
      return by === undefined || !writer?.isChained || numberOf(fields) === writer.lowest;
    // A line that is not understood may have anything there.
    if (typeof prev !== 'string' || continued.has(prev)) return false;
    continued.add(prev);
    const before = places.get(prev)?.fields;
    return before ? before['by'] === by && numberOf(before) < numberOf(fields) : left.has(prev);
  };
  const broken: BrokenLink[] = [];
  for (const place of places.values())
    if (!follows(place)) broken.push({ file: place.file, line: place.line });
  for (const { name, lines, left: links, head } of files) {
    const last = lines.at(-1);
    const ends = [...(last ? [linkTo(last.line)] : []), ...links.slice(-1)];
    if (head === undefined ? ends.length > 0 : !ends.includes(head))
      broken.push({ file: name, line: lines.length + 1 });
  }
  return broken;
}

/** The number of a line among all of its window. */
function numberOf({ seq }: HandInLine['fields']): number {
  return typeof seq === 'number' ? seq : 0;
}
