import type { LinkDefinition } from './chunk.ts';
import type { TokenizedChunk } from './divide.ts';

type Defining = Pick<TokenizedChunk, 'linkDefinitions'>;
type LinkTable = ReadonlyMap<string, LinkDefinition>;

/** The definitions that count after some chunks took the place of others: of each label the first among all chunks. */
export function linkTableOf(
  table: LinkTable,
  gone: readonly Defining[],
  fresh: readonly Defining[],
  all: () => readonly Defining[],
): LinkTable {
  if (sameDefinitions(definitionsOf(gone), definitionsOf(fresh))) return table;
  const counting = new Map<string, LinkDefinition>();
  for (const definition of definitionsOf(all()))
    if (!counting.has(definition.label)) counting.set(definition.label, definition);
  return counting;
}

/** The labels among those of some chunks that lead elsewhere than they did. */
export function changedLabels(
  before: LinkTable,
  after: LinkTable,
  ...chunks: readonly (readonly Defining[])[]
): Set<string> {
  if (before === after) return new Set();
  const labels = new Set(chunks.flatMap(definitionsOf).map(({ label }) => label));
  for (const label of labels) if (sameDefinition(before.get(label), after.get(label))) labels.delete(label);
  return labels;
}

function definitionsOf(chunks: readonly Defining[]): LinkDefinition[] {
  return chunks.flatMap(({ linkDefinitions }) => linkDefinitions);
}

function sameDefinitions(some: readonly LinkDefinition[], others: readonly LinkDefinition[]): boolean {
  return some.length === others.length && some.every((one, index) => sameDefinition(one, others[index]));
}

function sameDefinition(one: LinkDefinition | undefined, other: LinkDefinition | undefined): boolean {
  return one?.label === other?.label && one?.href === other?.href && one?.title === other?.title;
}
