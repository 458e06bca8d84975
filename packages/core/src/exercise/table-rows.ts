import { cellBlock } from '../markdown/blocks-in.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Block, Prose } from '../model/block.ts';
import type { Span } from '../model/span.ts';

export interface TableRow {
  readonly cells: readonly Prose[];
  readonly span: Span;
}

/** Returns the rows of a table block, its head first. An empty cell is an empty run of blocks. */
export function tableRows({ piece, tokens, from, to }: Block): TableRow[] {
  const rows: TableRow[] = [];
  let cells: Prose[] = [];
  let line = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.type === 'tr_open') {
      cells = [];
      line = token.map?.[0] ?? 0;
    } else if (token?.type === 'inline') {
      const cell = cellBlock(piece, i);
      cells.push(plainText([cell]) === '' ? [] : [cell]);
    } else if (token?.type === 'tr_close') {
      rows.push({
        cells,
        span: {
          file: piece.file,
          start: piece.start + piece.lines.start(line),
          end: piece.start + piece.lines.end(line),
        },
      });
    }
  }
  return rows;
}
