import type { MatchRow } from '../model/exercise.ts';
import type { ExerciseReader } from './exercise-reader.ts';
import { tableRows } from './table-rows.ts';

/** A table of two columns; right values may repeat; a row with an empty left cell is a decoy. */
export const match: ExerciseReader<'match'> = {
  type: 'match',
  written: 'a table of two columns; a row without a left cell is a decoy',
  read({ part, body, key, malformed }) {
    const table = body.find((block) => block.kind === 'table');
    if (!table) malformed('it has no table.');
    const [head, ...lines] = table ? tableRows(part, table) : [];
    if (head && head.cells.length !== 2) malformed('its table has not two columns.', table?.span);
    const all = lines.map(
      (row): MatchRow => ({ left: row.cells[0] ?? [], right: row.cells[1] ?? [], span: row.span }),
    );
    for (const row of all) if (row.right.length === 0) malformed('a row has an empty right cell.', row.span);
    const rows = all.filter((row) => row.left.length > 0);
    if (table && rows.length < 2) malformed('it has fewer than two rows.', table.span);
    return {
      type: 'match',
      heads: [head?.cells[0] ?? [], head?.cells[1] ?? []],
      rows,
      decoys: all.filter((row) => row.left.length === 0),
      prompt: body.filter((block) => block !== table),
      key,
    };
  },
};
