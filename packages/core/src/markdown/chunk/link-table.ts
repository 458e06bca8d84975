import type { Env } from 'markdown-it';
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

/**
 * A definition may be long and the links to it many: what they lead to and their titles come to so many units in a chunk,
 * and ten times its length, before further links show as they are written. cmark has such a limit too.
 */
const LEAST_ADDRESSES = 30_000;

/** No definition has a longer label, whatever becomes of it when it is compared. */
const LONGEST_LABEL = 4000;

/**
 * The definitions of the part as markdown-it asks for them; what it asks for is noted.
 *
 * @param length of the chunk, by which is measured how long what is found may be in all
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
        if (label.length <= LONGEST_LABEL) lookups.add(label);
        const definition = linkTable.get(label);
        if (definition) rest -= definition.href.length + definition.title.length;
        return rest >= 0 ? definition : undefined;
      },
    },
  );
}
