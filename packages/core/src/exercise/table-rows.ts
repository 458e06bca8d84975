import type { Block, Prose } from '../model/block.ts';
import type { Span } from '../model/span.ts';
import { cellBlock } from '../parse/blocks-in.ts';
import { plainText } from '../parse/plain-text.ts';
import type { ScannedPart } from '../parse/scanned-part.ts';

export interface TableRow {
  readonly cells: readonly Prose[];
  readonly span: Span;
}

/** The rows of a table block, its head first. An empty cell is an empty run of blocks. */
export function tableRows(part: ScannedPart, table: Block): TableRow[] {
  const rows: TableRow[] = [];
  let cells: Prose[] = [];
  let line = 0;
  for (let i = table.from; i < table.to; i++) {
    const token = table.tokens[i];
    if (token?.type === 'tr_open') {
      cells = [];
      line = token.map?.[0] ?? 0;
    } else if (token?.type === 'inline') {
      const cell = cellBlock(part, i);
      cells.push(plainText([cell]) === '' ? [] : [cell]);
    } else if (token?.type === 'tr_close') {
      rows.push({
        cells,
        span: { file: part.path, start: part.lines.start(line), end: part.lines.end(line) },
      });
    }
  }
  return rows;
}
