import type { Token } from 'markdown-it';
import type { Block, BlockKind, Piece } from '../model/block.ts';
import type { ScannedPart } from './chunk/chunk.ts';

const kinds: Readonly<Record<string, BlockKind>> = {
  paragraph_open: 'paragraph',
  heading_open: 'heading',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  blockquote_open: 'quote',
  table_open: 'table',
  fence: 'code',
  code_block: 'code',
  hr: 'rule',
  html_block: 'html',
};

/** Returns the top-level blocks among tokens `from` up to `to` of a part, as `blocksOf` does. */
export function blocksIn(part: ScannedPart, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  for (let i = part.pieceOf(from); i < part.chunks.length; i++) {
    const piece = part.piece(i);
    if (piece.token >= to) break;
    addBlocks(
      blocks,
      piece,
      Math.max(0, from - piece.token),
      Math.min(piece.tokens.length, to - piece.token),
    );
  }
  return blocks;
}

/** Returns the blocks of several runs of tokens, in order. */
export function blocksOver(
  part: ScannedPart,
  ranges: readonly (readonly [from: number, to: number])[],
): Block[] {
  return ranges.flatMap(([from, to]) => blocksIn(part, from, to));
}

/** Returns the first block there. */
export function firstIn(part: ScannedPart, from: number, to: number): Block | undefined {
  for (let i = part.pieceOf(from); i < part.chunks.length; i++) {
    const piece = part.piece(i);
    if (piece.token >= to) break;
    const end = Math.min(piece.tokens.length, to - piece.token);
    const first = firstOf(piece, Math.max(0, from - piece.token), end);
    if (first) return first;
  }
  return undefined;
}

/** Returns the first of the blocks that `blocksOf` returns. */
export function firstOf(piece: Piece, from: number, to: number): Block | undefined {
  const { tokens } = piece;
  for (let i = from; i < to; ) {
    const token = tokens[i] as Token;
    const kind = blockKind(token);
    const end = closing(tokens, i);
    if (kind) return { kind, span: blockSpan(piece, token), piece, tokens, from: i, to: end };
    i = end;
  }
  return undefined;
}

/**
 * Returns the top-level blocks among tokens `from` up to `to` of a piece, without comments and note definitions: they
 * are not part of the text around them.
 */
export function blocksOf(piece: Piece, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  addBlocks(blocks, piece, from, to);
  return blocks;
}

function addBlocks(blocks: Block[], piece: Piece, from: number, to: number): void {
  const { tokens } = piece;
  for (let i = from; i < to; ) {
    const token = tokens[i] as Token;
    const end = closing(tokens, i);
    const kind = blockKind(token);
    if (kind) blocks.push({ kind, span: blockSpan(piece, token), piece, tokens, from: i, to: end });
    i = end;
  }
}

/** The kind of the block that a token opens; `undefined` if it opens none, or is a comment. */
function blockKind({ type, hidden }: Token): BlockKind | undefined {
  const kind = kinds[type];
  return kind === 'html' && hidden ? undefined : kind;
}

/** Returns the index after the token that closes the one at `index`, or after the token itself if it opens nothing. */
export function closing(tokens: readonly Token[], index: number): number {
  const open = tokens[index] as Token;
  if (open.nesting !== 1) return index + 1;
  let i = index + 1;
  while (i < tokens.length && !(tokens[i]?.level === open.level && tokens[i]?.nesting === -1)) i++;
  return i + 1;
}

/** Returns the block of one table cell, given the index of its inline token. */
export function cellBlock(piece: Piece, index: number): Block {
  const token = piece.tokens[index] as Token;
  const start = Number(token.meta?.['at'] ?? 0);
  const end = Number(token.meta?.['end'] ?? start);
  return {
    kind: 'cell',
    span: { file: piece.file, start: piece.start + start, end: piece.start + end },
    piece,
    tokens: piece.tokens,
    from: index,
    to: index + 1,
  };
}

/** Returns the span of a block token, without surrounding white space. */
export function blockSpan(piece: Piece, token: Token): Block['span'] {
  const { file, text, lines } = piece;
  const [from, to] = token.map ?? [0, 1];
  let start = lines.start(from) + Number(token.meta?.['column'] ?? 0);
  let end = lines.end(to - 1);
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return { file, start: piece.start + start, end: piece.start + end };
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}
