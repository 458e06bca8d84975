import type { Prose } from '../model/block.ts';
import type { Rubric } from '../model/exercise.ts';
import type { ExerciseSource } from './exercise-type-definition.ts';
import type { Solution } from './solution.ts';
import type { TabStop } from './tab-stop.ts';
import { tableRows } from './table-rows.ts';

/**
 * Reads the first table after the key mark: criteria down, levels across. One without criteria or levels is malformed.
 */
export function readRubric({ key, malformed }: Pick<ExerciseSource, 'key' | 'malformed'>): {
  rubric: Rubric | undefined;
  rest: Prose;
} {
  const table = key.find((block) => block.kind === 'table');
  if (!table) return { rubric: undefined, rest: key };
  const [head, ...rows] = tableRows(table);
  if (rows.length === 0) malformed('its rubric has no row with a criterion.', table.span);
  else if ((head?.cells.length ?? 0) < 2)
    malformed('its rubric has no column for a level next to the criteria.', table.span);
  return {
    rubric: {
      levels: head?.cells.slice(1) ?? [],
      criteria: rows.map(({ cells }) => ({ name: cells[0] ?? [], descriptors: cells.slice(1) })),
    },
    rest: key.filter((block) => block !== table),
  };
}

/** Returns a rubric to fill in. */
export function rubricSnippet(stop: TabStop): string {
  return [
    '| What | Good | Fair |',
    '|---|---|---|',
    `| ${stop('Claim')} | ${stop('clear and open to dispute')} | ${stop('clear')} |`,
    `| ${stop('Evidence')} | ${stop('two quotations, explained')} | ${stop('one quotation')} |`,
  ].join('\n');
}

/** Lays out a rubric for instructors. */
export function rubricTable({ levels, criteria }: Rubric): Solution {
  return {
    kind: 'table',
    heads: [[], ...levels],
    rows: criteria.map(({ name, descriptors }) => [name, ...descriptors]),
  };
}
