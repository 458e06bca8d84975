import type { PartOutline } from '../../../lesson/outline/lesson-outline.ts';
import { blocksOf } from '../../../markdown/blocks-in.ts';
import type { Chunk, PlacedChunk } from '../../../markdown/chunk/chunk.ts';
import { plainText } from '../../../markdown/plain-text.ts';
import type { Block } from '../../../model/block.ts';
import { lazy } from '../../../text/lazy.ts';

/** Number of first characters to search for, and of places to compare: repetitions take long to search. */
const HEAD = 40;
const PLACES = 100;
/**
 * Number of characters to search after one change: a long passage times many quotations must not freeze the program.
 */
const BUDGET = 20_000_000;

/** Tokens of a chunk that belong to the passage, counted from its beginning. */
type Ranges = readonly (readonly [from: number, to: number])[];

/** The passage's share of a chunk. */
interface ChunkShare {
  readonly chunk: Chunk;
  readonly ranges: Ranges;
  /** Made on demand: reading words parses them. */
  readonly words: () => string;
  readonly hasBlocks: boolean;
}

/** The place of a match: the shares that it touches, in order. */
export interface Quoted {
  readonly stands: boolean;
  readonly shares: readonly ChunkShare[];
}

/** All words of the passage, and the start of each chunk's words in them. */
interface Whole {
  readonly text: string;
  readonly starts: readonly number[];
  readonly shares: readonly ChunkShare[];
}

/** Searches the words of the passage, stored chunk by chunk. */
export class PassageSearch {
  /** By chunk; without chunks whose share is unknown or empty. */
  readonly #shares = new Map<Chunk, ChunkShare>();
  /** Whether the shares of chunks may have changed. */
  #doubtful = false;
  #outlined: readonly PartOutline[] = [];
  #whole: Whole | undefined;
  #left = BUDGET;
  /** A chunk with some of the passage's blocks. */
  #withBlocks: Chunk | undefined;

  /** @param outlineChanged whether the blocks that belong to the passage have changed */
  update(outlined: readonly PartOutline[], gone: Iterable<Chunk>, outlineChanged: boolean): void {
    this.#outlined = outlined;
    this.#whole = undefined;
    this.#left = BUDGET;
    for (const chunk of gone) this.#shares.delete(chunk);
    if (outlineChanged) this.#doubtful = true;
    if (outlineChanged || (this.#withBlocks && !this.#shares.has(this.#withBlocks)))
      this.#withBlocks = undefined;
  }

  hasBlocks(): boolean {
    if (this.#withBlocks) return true;
    for (const [piece, ranges] of this.#pieces()) {
      if (!this.#shareOf(piece, ranges).hasBlocks) continue;
      this.#withBlocks = piece.chunk;
      return true;
    }
    return false;
  }

  /**
   * Whether words occur in the passage, with white space collapsed and without markup; assumed if the search takes too
   * long.
   */
  find(words: string): Quoted {
    const { text, starts, shares } = this.#join();
    this.#left -= text.length;
    if (this.#left < 0) return { stands: true, shares: [] };
    const head = words.slice(0, HEAD);
    let at = text.indexOf(head);
    for (let places = 0; at >= 0; places++) {
      if (places === PLACES) return { stands: true, shares: [] };
      if (text.startsWith(words, at)) {
        const end = at + words.length;
        return {
          stands: true,
          shares: shares.filter((_, index) => (starts[index] ?? 0) < end && (starts[index + 1] ?? end) >= at),
        };
      }
      at = text.indexOf(head, at + 1);
    }
    return { stands: false, shares: [] };
  }

  /** Whether words must still be where they were found. */
  holds({ shares }: Quoted): boolean {
    const [share] = shares;
    if (this.#doubtful) this.#join();
    return shares.length === 1 && share !== undefined && this.#shares.get(share.chunk) === share;
  }

  /** Pieces that contain some of the passage, each with the tokens that belong to it, counted from its beginning. */
  *#pieces(): Iterable<[piece: PlacedChunk, ranges: Ranges]> {
    for (const [index, { part, introduction, entries }] of this.#outlined.entries()) {
      const ranges = entries.flatMap((entry) => (entry.kind === 'section' ? entry.ranges : []));
      const all = index === 0 ? [...introduction.ranges, ...ranges] : ranges;
      let next = 0;
      for (const piece of part.pieces) {
        const end = piece.token + piece.tokens.length;
        while ((all[next]?.[1] ?? Number.POSITIVE_INFINITY) <= piece.token) next++;
        const own: [number, number][] = [];
        for (let i = next; (all[i]?.[0] ?? end) < end; i++) {
          const [from, to] = all[i] ?? [0, 0];
          own.push([Math.max(from - piece.token, 0), Math.min(to, end) - piece.token]);
        }
        if (own.length > 0) yield [piece, own];
      }
    }
  }

  #shareOf(piece: PlacedChunk, ranges: Ranges): ChunkShare {
    const known = this.#shares.get(piece.chunk);
    if (known && known.ranges.join() === ranges.join()) return known;
    const blocks = (): Block[] => ranges.flatMap(([from, to]) => blocksOf(piece, from, to));
    const words = lazy(() => plainText(blocks()));
    const share = { chunk: piece.chunk, ranges, words, hasBlocks: blocks().length > 0 };
    this.#shares.set(piece.chunk, share);
    return share;
  }

  #join(): Whole {
    if (this.#whole) return this.#whole;
    const texts: string[] = [];
    const starts: number[] = [];
    const shares: ChunkShare[] = [];
    const parted = this.#doubtful ? new Set(this.#shares.keys()) : undefined;
    let length = 0;
    for (const [piece, ranges] of this.#pieces()) {
      const share = this.#shareOf(piece, ranges);
      parted?.delete(piece.chunk);
      const words = share.words();
      if (words === '') continue;
      texts.push(words);
      starts.push(length);
      shares.push(share);
      length += words.length + 1;
    }
    for (const chunk of parted ?? []) this.#shares.delete(chunk);
    this.#doubtful = false;
    this.#whole = { text: texts.join(' '), starts, shares };
    return this.#whole;
  }
}
