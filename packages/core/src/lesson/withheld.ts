import type { Chunk, PlacedChunk, ScannedHeading, ScannedKey, ScannedPart } from '../markdown/chunk/chunk.ts';
import { firstIndex } from '../text/first-index.ts';

/** Tokens `from` up to, not including, `to`. */
export type TokenRange = readonly [from: number, to: number];

/** A run of blocks that students must not see, and the reason. */
export interface Withheld {
  readonly role: Exclude<ScannedKey['role'], 'end'>;
  /** From the block that contains the mark, whose other words are withheld too. */
  readonly range: TokenRange;
  /** The text after the mark: the same range, without a block that contains only the mark. */
  readonly behind: TokenRange;
  /** Start of the mark in the file, and end of the withheld text; `undefined` for the end of the containing element. */
  readonly start: number;
  readonly markEnd: number;
  readonly end: number | undefined;
}

/**
 * Finds withheld text among tokens of a part. In a question or exercise a key extends to the end, which is the next
 * heading of its level or above. In the passage, where it does not belong, it extends to the next heading that is not
 * below the one above it. A remark ends where it says, and otherwise like a key. Linear.
 */
export function withheldIn(part: ScannedPart, [from, to]: TokenRange, inItem: boolean): Withheld[] {
  if (!holdsKeys(part, from, to)) return [];
  const all: Withheld[] = [];
  let level = levelAbove(part, from);
  let open: Omit<Withheld, 'end'> | undefined;
  let last = from;
  const close = (token: number, end: number | undefined): void => {
    if (!open) return;
    const { range, behind } = open;
    all.push({ ...open, range: [range[0], token], behind: [Math.min(behind[0], token), token], end });
    open = undefined;
    last = token;
  };
  for (const { piece, heading, key } of signsIn(part, from, to)) {
    if (heading) {
      if (heading.isKey) continue;
      if (!inItem && heading.level <= level) close(piece.token + heading.token, piece.start + heading.start);
      if (!open) level = heading.level;
    } else if (key) {
      const after = Math.min(to, piece.token + key.close);
      if (open?.role === 'remark' && key.role === 'end') close(after, undefined);
      if (open || key.role === 'end' || piece.token + key.token < last || !(inItem || key.sure)) continue;
      const at = piece.token + key.token;
      open = {
        role: key.role,
        range: [at, to],
        behind: [key.whole ? after : at, to],
        start: piece.start + key.start,
        markEnd: piece.start + key.end,
      };
      if (key.ends) close(after, undefined);
    }
  }
  close(to, undefined);
  return all;
}

/** Whether there are any keys among tokens of a part: in most stretches there are none. */
function holdsKeys(part: ScannedPart, from: number, to: number): boolean {
  for (let index = part.pieceOf(from); index < part.chunks.length; index++) {
    const begin = part.places.tokens[index] as number;
    if (begin >= to) return false;
    const { keys } = part.chunks[index] as Chunk;
    const key = keys[firstIndex(keys, ({ token }) => begin + token >= from)];
    if (key && begin + key.token < to) return true;
  }
  return false;
}

/** Returns the remaining tokens without the withheld ones. */
export function shownOf([from, to]: TokenRange, withheld: readonly Withheld[]): TokenRange[] {
  if (withheld.length === 0) return from < to ? [[from, to]] : [];
  const shown: TokenRange[] = [];
  let at = from;
  for (const { range } of withheld) {
    shown.push([at, range[0]]);
    at = range[1];
  }
  return [...shown, [at, to] as const].filter(([first, end]) => first < end);
}

interface Sign {
  readonly piece: PlacedChunk;
  readonly heading?: ScannedHeading;
  readonly key?: ScannedKey;
}

/** The headings and keys among tokens of a part, in order. */
function* signsIn(part: ScannedPart, from: number, to: number): Iterable<Sign> {
  for (let index = part.pieceOf(from); index < part.chunks.length; index++) {
    const { headings, keys } = part.chunks[index] as Chunk;
    if (headings.length + keys.length === 0) continue;
    const piece = part.piece(index);
    if (piece.token >= to) return;
    let h = firstIndex(headings, ({ token }) => piece.token + token >= from);
    let k = firstIndex(keys, ({ token }) => piece.token + token >= from);
    for (;;) {
      const heading = headings[h];
      const key = keys[k];
      if (heading && heading.token <= (key?.token ?? heading.token)) {
        if (piece.token + heading.token >= to) return;
        h++;
        yield { piece, heading };
      } else if (key) {
        if (piece.token + key.token >= to) return;
        k++;
        yield { piece, key };
      } else break;
    }
  }
}

/** Level of the last heading before a token; that of the lowest if there is none. */
function levelAbove(part: ScannedPart, token: number): number {
  for (let index = part.pieceOf(token); index >= 0; index--) {
    const { headings = [] } = part.chunks[index] ?? {};
    const begin = part.places.tokens[index] ?? 0;
    const heading = headings[firstIndex(headings, (own) => begin + own.token >= token) - 1];
    if (heading) return heading.level;
  }
  return 6;
}
