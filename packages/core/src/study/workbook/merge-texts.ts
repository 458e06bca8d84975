import { diff3MergeRegions, diffComm } from 'node-diff3';

/** Most steps for comparing lines: the cost grows with the square of the changed lines. */
const MOST_STEPS = 1e8;

/** Lines of a text. */
interface Lines {
  /** With their line breaks. */
  readonly raw: readonly string[];
  /** Without them: a text with converted line breaks is the same text. */
  readonly keys: readonly string[];
}

/**
 * Merges two edits of one text. Keeps whatever either side added or changed; removes what one side deleted and the
 * other left alone. If both changed the same lines, keeps those of both. A text that was only continued is continued
 * exactly. Time is bounded: if texts differ in too many lines, all lines are kept.
 *
 * @param base the common origin; `undefined` if unknown, and then all lines of both are kept
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
 * Merges a text with another that replaced it while it was moved away for a moment. If that contains most of it, it was
 * made from it; otherwise someone found no file and started over, and it goes to the end.
 */
export function takeInText(base: string | undefined, ours: string, found: string): string {
  const written = linesOf(ours).keys.filter((line) => line.trim() !== '');
  const known = new Set(linesOf(found).keys);
  const kept = written.filter((line) => known.has(line)).length;
  if (written.length > 0 && kept * 2 >= written.length) return mergeTexts(base, ours, found);
  return mergeTexts('', ours, found);
}

/** If one side has only been continued at the end, appends its continuation to the other. */
function continuation(base: string, ours: string, theirs: string): string | undefined {
  for (const [changed, continued] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    if (!continued.startsWith(base)) continue;
    const added = continued.slice(base.length);
    // In the middle of a line only if the other has left that line alone.
    if (lastLine(base) !== '' && lastLine(base) === lastLine(changed)) return changed + added;
    if (lastLine(base) !== '' && !/^[\r\n]/.test(added)) continue;
    return changed + (lastLine(changed) === '' || /^[\r\n]/.test(added) ? '' : '\n') + added;
  }
  return undefined;
}

/** The text after the last line break. */
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

/** All lines of both; shared ones once, if they are in the same order. */
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
  // Every second one is a line break. A line may be too long for a regular expression that matches it whole.
  const parts = text.split(/(\r\n|\r|\n)/);
  const raw = parts.flatMap((part, at) => (at % 2 === 0 ? part + (parts[at + 1] ?? '') || [] : []));
  return { raw, keys: raw.map((line) => line.replace(/[\r\n]+$/, '')) };
}

function slice({ raw, keys }: Lines, start: number, end: number): Lines {
  return { raw: raw.slice(start, end), keys: keys.slice(start, end) };
}

/** How many lines all texts start with. */
function sameAtStart(texts: readonly Lines[]): number {
  const most = Math.min(...texts.map(({ keys }) => keys.length));
  let same = 0;
  while (same < most && texts.every(({ keys }) => keys[same] === texts[0]?.keys[same])) same++;
  return same;
}

/** How many lines all texts end with, after those that they start with. */
function sameAtEnd(texts: readonly Lines[], start: number): number {
  const most = Math.min(...texts.map(({ keys }) => keys.length)) - start;
  let same = 0;
  while (same < most && texts.every(({ keys }) => keys.at(-1 - same) === texts[0]?.keys.at(-1 - same)))
    same++;
  return same;
}

/** The approximate cost of comparing two texts: a walk along one of them for each pair of equal lines. */
function steps(one: Lines, other: Lines): number {
  const counts = new Map<string, number>();
  for (const key of one.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const pairs = other.keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  return pairs * Math.min(one.keys.length, other.keys.length);
}

/** A last line has no line break, and must not merge with what follows it. */
function joined(lines: readonly string[], newline: string): string {
  return lines
    .map((line, index) => (index < lines.length - 1 && !endsLine(line) ? line + newline : line))
    .join('');
}

function endsLine(text: string): boolean {
  return /[\r\n]$/.test(text);
}
