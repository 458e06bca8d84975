import type { Env } from 'markdown-it';
import type { LinkDefinition } from './chunk.ts';
import type { TokenizedChunk } from './divide.ts';

type Defining = Pick<TokenizedChunk, 'linkDefinitions'>;
type LinkTable = ReadonlyMap<string, LinkDefinition>;

/** Updates the valid definitions after some chunks were replaced: for each label, the first one among all chunks. */
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

/** Returns the labels in some chunks that now lead to another address. */
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

/**
 * A definition may be long and the links to it many. The addresses and titles of links in a chunk may total this many
 * units plus ten times its length; further links show as written. cmark has such a limit too.
 */
const LEAST_ADDRESSES = 30_000;

/** No definition has a longer label, even after normalisation for comparison. */
const LONGEST_LABEL = 4000;

/** Records that a chunk looked up a label. */
export function noteLookup(lookups: Set<string>, label: string): void {
  if (label.length <= LONGEST_LABEL) lookups.add(label);
}

/**
 * Gives markdown-it the definitions of the part, and records its lookups.
 *
 * @param length of the chunk; it limits the total length of the results
 */
export function lookUp(
  linkTable: ReadonlyMap<string, LinkDefinition>,
  lookups: Set<string>,
  length: number,
): NonNullable<Env['references']> {
  let rest = LEAST_ADDRESSES + 10 * length;
  return new Proxy(
    {},
    {
      get(_, label: string) {
        noteLookup(lookups, label);
        const definition = linkTable.get(label);
        if (definition) rest -= definition.href.length + definition.title.length;
        return rest >= 0 ? definition : undefined;
      },
    },
  );
}
