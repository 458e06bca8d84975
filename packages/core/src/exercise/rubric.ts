import { writtenCell, writtenTable } from '../markdown/written-blocks.ts';
import type { Block, Prose } from '../model/block.ts';
import type { Rubric } from '../model/exercise.ts';
import type { ExerciseSource } from './exercise-type-definition.ts';
import type { Solution } from './solution.ts';
import type { TabStop } from './tab-stop.ts';
import { tableRows } from './table-rows.ts';

/** The rubric of an exercise, what is left of its task, and of its key. */
interface ReadRubric {
  readonly rubric: Rubric | undefined;
  readonly prompt: Prose;
  readonly rest: Prose;
}

/**
 * Reads the first table behind the rubric mark, or else behind the key mark: criteria down, levels across. One without
 * criteria or levels is malformed.
 */
export function readRubric({ body, rubric, key, malformed }: ExerciseSource): ReadRubric {
  const isTable = ({ kind }: Block): boolean => kind === 'table';
  const table = rubric.find(isTable) ?? key.find(isTable);
  if (!table) return { rubric: undefined, prompt: body, rest: key };
  const [head, ...rows] = tableRows(table);
  if (rows.length === 0) malformed('its rubric has no row with a criterion.', table.span);
  else if ((head?.cells.length ?? 0) < 2)
    malformed('its rubric has no column for a level next to the criteria.', table.span);
  return {
    rubric: {
      levels: head?.cells.slice(1) ?? [],
      criteria: rows.map(({ cells }) => ({ name: cells[0] ?? [], descriptors: cells.slice(1) })),
    },
    prompt: body.filter((block) => block !== table),
    rest: key.filter((block) => block !== table),
  };
}

/** Writes a rubric that students see, behind its mark. */
export function rubricBlocks(rubric: Rubric | undefined): string[] {
  if (!rubric || rubric.levels.length === 0 || rubric.criteria.length === 0) return [];
  const { levels, criteria } = rubric;
  const rows = criteria.map(({ name, descriptors }) =>
    [name, ...levels.map((_, level) => descriptors[level] ?? [])].map(writtenCell),
  );
  return ['<!-- rubric -->', writtenTable(['', ...levels.map(writtenCell)], rows)];
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
