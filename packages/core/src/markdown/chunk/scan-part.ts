import type { SourceFile } from '../../model/source-file.ts';
import {
  endsFrontMatter,
  findFrontMatter,
  LONGEST_OPENING,
  opensFrontMatter,
} from '../front-matter-block.ts';
import type { Chunk, ChunkSizes, ScannedPart } from './chunk.ts';
import { emptyPart, placeEdited } from './chunked-part.ts';
import { divide, opensBlock, type TokenizedChunk, tokenizeChunk } from './divide.ts';
import { changedLabels, linkTableOf } from './link-table.ts';
import { scanChunk } from './scan-chunk.ts';

/** One replacement in a text: another text replaces the stretch between two offsets. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Where somebody types, chunks are short, for the sake of the next keystroke. Text that comes all at once is cut into
 * long ones, because each has its cost; typing in one cuts it again.
 */
const SIZES: ChunkSizes = { least: 1000, most: 8000 };

/**
 * Runs markdown-it over one file, once, and records the place of everything. Linear in the length of the text.
 *
 * @param sizes of the chunks; they affect only the time taken
 */
export function scanPart({ text, ...file }: SourceFile, sizes = SIZES): ScannedPart {
  return editPart(emptyPart(file, sizes), { start: 0, end: 0, text });
}

/**
 * Returns the part after a change of its text, with the same result as scanning the new text. Costs only the chunks
 * that the change touches, the chunks after them while something it opened stays open, and the chunks with links whose
 * definitions changed.
 */
export function editPart(part: ScannedPart, change: TextChange): ScannedPart {
  const region = withHead(part, touched(part, change));
  const { first, head, headOpen } = region;
  const { least, most } = part.sizes;
  const { fresh, end } = divideRegion(part, region, Math.min(most, Math.max(least, change.text.length)));
  const gone = part.chunks.slice(first, end);
  const others = (): [Chunk[], Chunk[]] => [part.chunks.slice(0, first), part.chunks.slice(end)];

  const linkTable = linkTableOf(part.linkTable, gone, fresh, () => {
    const [before, after] = others();
    return [...before, ...fresh, ...after];
  });
  const scanned = fresh.map((chunk) => scanChunk(chunk, linkTable, part.path));
  if (first === 0 && head !== '')
    scanned.unshift(scanChunk({ text: head, tokens: [], linkDefinitions: [] }, linkTable, part.path));

  const source = { file: part.file, sizes: part.sizes, head, headOpen, linkTable };
  const changed = changedLabels(part.linkTable, linkTable, gone, fresh);
  if (changed.size === 0) {
    const chunks = replaced(part.chunks, first, end, scanned);
    return placeEdited(part, first, end, { ...source, chunks });
  }
  const again = (chunk: Chunk, last: boolean): Chunk =>
    [...chunk.lookups].some((label) => changed.has(label))
      ? scanChunk(tokenizeChunk(chunk.text, last), linkTable, part.path)
      : chunk;
  const some = (chunks: readonly Chunk[], last: boolean): Chunk[] =>
    chunks.map((chunk, index) => again(chunk, last && index === chunks.length - 1));
  const [before, after] = others();
  const chunks = some(before, false).concat(scanned, some(after, true));
  return placeEdited(part, 0, part.chunks.length, { ...source, chunks });
}

/** A list with other elements from `first` up to, not including, `end`. Copies it once in the most frequent case. */
function replaced<T>(list: readonly T[], first: number, end: number, fresh: readonly T[]): readonly T[] {
  if (fresh.length !== end - first) return list.slice(0, first).concat(fresh, list.slice(end));
  const copy = list.slice();
  for (const [index, element] of fresh.entries()) copy[first + index] = element;
  return copy;
}

/** A stretch of whole pieces, `first` up to, not including, `end`, and the text that replaces them. */
interface Region {
  readonly first: number;
  readonly end: number;
  readonly text: string;
}

/** The region that a change touches. */
function touched(part: ScannedPart, change: TextChange): Region {
  const { chunks } = part;
  let first = part.pieceAt(change.start);
  const end = Math.min(chunks.length, part.pieceAt(Math.max(change.start, change.end - 1)) + 1);
  const old = textOf(chunks.slice(first, end));
  const offset = chunks.length > 0 ? part.piece(first).start : 0;
  let text = old.slice(0, change.start - offset) + change.text + old.slice(change.end - offset);
  // A text with a new beginning may continue the text above it.
  const body = part.head === '' ? 0 : 1;
  while (first > body && !opensBlock(text, 0)) text = `${chunks[--first]?.text}${text}`;
  return { first, end, text };
}

interface RegionWithHead extends Region {
  readonly head: string;
  readonly headOpen: boolean;
}

/** Finds the front matter again if a change may have made, moved or removed it. */
function withHead({ path, chunks, head, headOpen }: ScannedPart, region: Region): RegionWithHead {
  const nearly = path === 'lesson.md';
  let { first, end, text } = region;
  // Front matter without a proper end line ends where other text begins.
  const sure = head !== '' ? isClosed(head) : !headOpen || (!nearly && !endsFrontMatter(text));
  if (first > 0 && sure) return { ...region, head, headOpen };
  text = textOf(chunks.slice(0, first)) + text;
  first = 0;
  while (end < chunks.length && (text.length < LONGEST_OPENING || !/[\r\n]$/.test(text)))
    text += chunks[end++]?.text;
  let next = findFrontMatter(text, nearly)?.next;
  if (next === undefined && (nearly || !headOpen) && opensFrontMatter(text, nearly)) {
    next = findFrontMatter(text + textOf(chunks.slice(end)), nearly)?.next ?? 0;
    while (text.length < next) text += chunks[end++]?.text;
  }
  const newHead = text.slice(0, next || 0);
  return { first, end, text, head: newHead, headOpen: newHead === '' && opensFrontMatter(text, nearly) };
}

/** Whether front matter ends with a proper end line. */
function isClosed(head: string): boolean {
  return findFrontMatter(head, true, true)?.faults.every(({ at }) => at !== 'last line') ?? false;
}

/**
 * Cuts the text of a region into chunks of at least a length. Takes in as much of the following text as is needed to
 * close what it opens.
 */
function divideRegion(
  { chunks }: ScannedPart,
  region: RegionWithHead,
  length: number,
): { readonly fresh: readonly TokenizedChunk[]; readonly end: number } {
  const fresh: TokenizedChunk[] = [];
  let { end } = region;
  let rest = region.first > 0 ? region.text : region.text.slice(region.head.length);
  for (let wanted = 0; rest !== ''; wanted = 2 * rest.length) {
    while (end < chunks.length && (rest.length < wanted || !opensBlock(chunks[end]?.text ?? '', 0)))
      rest += chunks[end++]?.text;
    const divided = divide(rest, end === chunks.length, length);
    fresh.push(...divided.chunks);
    rest = divided.rest;
  }
  return { fresh, end };
}

function textOf(chunks: readonly Chunk[]): string {
  return chunks.map(({ text }) => text).join('');
}
