import type { Env } from 'markdown-it';
import type { LinkDefinition } from './chunk.ts';

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
