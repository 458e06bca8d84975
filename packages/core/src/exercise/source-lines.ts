import { tokenLike } from '../markdown/token-like.ts';
import type { Block } from '../model/block.ts';
import type { Span } from '../model/span.ts';

/** Returns the source of a span in a block's file. The block's piece must contain the span. */
export function sourceIn({ piece }: Block, { start, end }: Span): string {
  return piece.text.slice(start - piece.start, end - piece.start);
}

/** Returns the span of a block with the blanks before it on its line. */
export function withIndent(block: Block): Span {
  const { piece, span } = block;
  let { start } = span;
  while (/[ \t]/.test(piece.text[start - piece.start - 1] ?? '')) start--;
  return { ...span, start };
}

/** Returns lines of text moved to a column; deeper ones keep their extra indentation. */
export function indented(source: string, column: number): string {
  const lines = source.split(/\r\n?|\n/);
  const depth = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const least = Math.min(...lines.filter((line) => line.trim() !== '').map(depth));
  const breaks = source.match(/\r\n?|\n/g) ?? [];
  return lines
    .map((line, index) => {
      const own = line.trim() === '' ? '' : ' '.repeat(column) + line.slice(least);
      return own + (breaks[index] ?? '');
    })
    .join('');
}

/** Splits the inline tokens of a paragraph at a line. */
export function splitParagraph(
  block: Block,
  line: number,
  prefix: RegExp,
): readonly [before: Block, behind: Block] {
  const [open, inline, close] = block.tokens.slice(block.from, block.to);
  const children = inline?.children ?? [];
  let at = children.length;
  for (let index = 0, breaks = 0; index < children.length; index++) {
    if (/^(?:soft|hard)break$/.test(children[index]?.type ?? '') && ++breaks === line) {
      at = index;
      break;
    }
  }
  // Content is as written, and the words of each half are found in it by these bounds.
  const content = inline?.content ?? '';
  const { from = 0, to = content.length } = (inline?.meta ?? {}) as { from?: number; to?: number };
  const lines = content.split('\n').slice(0, line);
  const end = lines.join('\n').length;
  const begin = end + 1 + (prefix.exec(content.slice(end + 1))?.[0].length ?? 0);
  const made = (own: typeof children, bounds: { readonly from: number; readonly to: number }): Block => {
    const meta = { ...inline?.meta, ...bounds };
    const tokens = open && inline && close ? [open, tokenLike(inline, { children: own, meta }), close] : [];
    return { ...block, tokens, from: 0, to: tokens.length };
  };
  const behind = children.slice(at + 1).map((token, index, all) => {
    const first = index === 0 || /^(?:soft|hard)break$/.test(all[index - 1]?.type ?? '');
    return first && token.type === 'text'
      ? tokenLike(token, { content: token.content.replace(prefix, '') })
      : token;
  });
  return [made(children.slice(0, at), { from, to: end }), made(behind, { from: begin, to })];
}

/** Returns a paragraph without this many units at its beginning. */
export function withoutBeginning(block: Block, length: number): Block {
  const [open, inline, close] = block.tokens.slice(block.from, block.to);
  const [first, ...rest] = inline?.children ?? [];
  if (!open || !inline || !close || first?.type !== 'text') return block;
  const children = [tokenLike(first, { content: first.content.slice(length) }), ...rest];
  const meta = { ...inline.meta, from: Number(inline.meta?.['from'] ?? 0) + length };
  return { ...block, tokens: [open, tokenLike(inline, { children, meta }), close], from: 0, to: 3 };
}
