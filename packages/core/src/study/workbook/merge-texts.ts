import { diff3MergeRegions, diffComm } from 'node-diff3';

/** Steps that comparing lines may take: what it takes grows with the square of the lines that were changed. */
const MOST_STEPS = 1e8;

/** Lines of a text. */
interface Lines {
  /** With their line breaks. */
  readonly raw: readonly string[];
  /** Without: a text whose line breaks were converted is the same text. */
  readonly keys: readonly string[];
}

/**
 * Brings together what two have made of one text. What either of them added or changed is there, and what one of them
 * deleted and the other left alone is not. Where both changed the same lines, those of both are kept. A text that was
 * only continued is continued to the letter. Time is bounded: of texts that differ in too many lines all lines are kept.
 *
 * @param base what both began with; `undefined` where nobody knows, and then all lines of both are kept
 */
export function mergeTexts(base: string | undefined, ours: string, theirs: string): string {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  const continued = base === undefined ? undefined : continuation(base, ours, theirs);
  if (continued !== undefined) return continued;
  const a = linesOf(ours);
  const b = linesOf(theirs);
  const o = base === undefined ? undefined : linesOf(base);
  const all = o ? [a, b, o] : [a, b];
  const start = sameAtStart(all);
  const end = sameAtEnd(all, start);
  const [ourPart, theirPart, basePart] = all.map((lines) => slice(lines, start, lines.raw.length - end)) as [
    Lines,
    Lines,
    Lines?,
  ];
  const lines = [
    ...a.raw.slice(0, start),
    ...(basePart ? threeWay(basePart, ourPart, theirPart) : union(ourPart, theirPart)),
    ...a.raw.slice(a.raw.length - end),
  ];
  return joined(lines, /\r\n|\r|\n/.exec(ours)?.[0] ?? '\n');
}

/**
 * Brings together a text and another one that somebody has put in its place while it was away for a moment. Where that
 * holds most of it, it was made of it; otherwise somebody found nothing there and began anew, and it goes to the end.
 */
export function takeInText(base: string | undefined, ours: string, found: string): string {
  const written = linesOf(ours).keys.filter((line) => line.trim() !== '');
  const known = new Set(linesOf(found).keys);
  const kept = written.filter((line) => known.has(line)).length;
  if (written.length > 0 && kept * 2 >= written.length) return mergeTexts(base, ours, found);
  return mergeTexts('', ours, found);
}

/** Where one side has only gone on writing at the end, what it wrote behind what the other has. */
function continuation(base: string, ours: string, theirs: string): string | undefined {
  for (const [changed, continued] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    if (!continued.startsWith(base)) continue;
    const added = continued.slice(base.length);
    // In the middle of a line only where the other has left that line alone.
    if (lastLine(base) !== '' && lastLine(base) === lastLine(changed)) return changed + added;
    if (lastLine(base) !== '' && !/^[\r\n]/.test(added)) continue;
    return changed + (lastLine(changed) === '' || /^[\r\n]/.test(added) ? '' : '\n') + added;
  }
  return undefined;
}

/** What stands behind the last line break. */
function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function threeWay(base: Lines, ours: Lines, theirs: Lines): string[] {
  if (steps(ours, base) + steps(theirs, base) > MOST_STEPS) return union(ours, theirs);
  return diff3MergeRegions([...ours.keys], [...base.keys], [...theirs.keys]).flatMap((region) => {
    if (region.stable) {
      const { raw } = { a: ours, o: base, b: theirs }[region.buffer];
      return raw.slice(region.bufferStart, region.bufferStart + region.bufferLength);
    }
    return union(
      slice(ours, region.aStart, region.aStart + region.aLength),
      slice(theirs, region.bStart, region.bStart + region.bLength),
    );
  });
}

/** All lines of both; those that they share once, where they stand in the same order. */
function union(ours: Lines, theirs: Lines): string[] {
  if (steps(ours, theirs) > MOST_STEPS) {
    const known = new Set(ours.keys);
    return [...ours.raw, ...theirs.raw.filter((_, index) => !known.has(theirs.keys[index] ?? ''))];
  }
  let [a, b] = [0, 0];
  return diffComm([...ours.keys], [...theirs.keys]).flatMap((part) => {
    const ourCount = (part.common ?? part.buffer1).length;
    const theirCount = (part.common ?? part.buffer2).length;
    const lines = [
      ...ours.raw.slice(a, a + ourCount),
      ...(part.common ? [] : theirs.raw.slice(b, b + theirCount)),
    ];
    a += ourCount;
    b += theirCount;
    return lines;
  });
}

function linesOf(text: string): Lines {
  // Every second one is a line break. A line that a regular expression would match whole may be too long for it.
  const parts = text.split(/(\r\n|\r|\n)/);
  const raw = parts.flatMap((part, at) => (at % 2 === 0 ? part + (parts[at + 1] ?? '') || [] : []));
  return { raw, keys: raw.map((line) => line.replace(/[\r\n]+$/, '')) };
}

function slice({ raw, keys }: Lines, start: number, end: number): Lines {
  return { raw: raw.slice(start, end), keys: keys.slice(start, end) };
}

/** How many lines all texts begin with. */
function sameAtStart(texts: readonly Lines[]): number {
  const most = Math.min(...texts.map(({ keys }) => keys.length));
  let same = 0;
  while (same < most && texts.every(({ keys }) => keys[same] === texts[0]?.keys[same])) same++;
  return same;
}

/** How many lines all texts end with, behind those that they begin with. */
function sameAtEnd(texts: readonly Lines[], start: number): number {
  const most = Math.min(...texts.map(({ keys }) => keys.length)) - start;
  let same = 0;
  while (same < most && texts.every(({ keys }) => keys.at(-1 - same) === texts[0]?.keys.at(-1 - same)))
    same++;
  return same;
}

/** About what it takes to compare two texts: a walk along one of them for each pair of equal lines. */
function steps(one: Lines, other: Lines): number {
  const counts = new Map<string, number>();
  for (const key of one.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const pairs = other.keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  return pairs * Math.min(one.keys.length, other.keys.length);
}

/** A last line has no line break, and must not swallow what comes to stand behind it. */
function joined(lines: readonly string[], newline: string): string {
  return lines
    .map((line, index) => (index < lines.length - 1 && !endsLine(line) ? line + newline : line))
    .join('');
}

function endsLine(text: string): boolean {
  return /[\r\n]$/.test(text);
}
