import type { Env } from 'markdown-it';
import type { LinkDefinition } from './scanned-part.ts';

/** No definition has a longer label, whatever becomes of it when it is compared. */
const LONGEST_LABEL = 4000;

/**
 * The definitions of the part as markdown-it asks for them; what it asks for is noted.
 *
 * @param left how long what is found may be in all; then nothing more is
 */
export function lookUp(
  linkTable: ReadonlyMap<string, LinkDefinition>,
  lookups: Set<string>,
  left: number,
): NonNullable<Env['references']> {
  let rest = left;
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
