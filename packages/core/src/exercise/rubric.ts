import type { Prose } from '../model/block.ts';
import type { Rubric } from '../model/exercise.ts';
import { tableRows } from './table-rows.ts';

/** The first table behind the key mark: criteria down, levels across. */
export function readRubric(key: Prose): { rubric: Rubric | undefined; rest: Prose } {
  const table = key.find((block) => block.kind === 'table');
  if (!table) return { rubric: undefined, rest: key };
  const [head, ...rows] = tableRows(table);
  return {
    rubric: {
      levels: head?.cells.slice(1) ?? [],
      criteria: rows.map(({ cells }) => ({ name: cells[0] ?? [], descriptors: cells.slice(1) })),
    },
    rest: key.filter((block) => block !== table),
  };
}
