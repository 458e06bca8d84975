import type { OutlinedPart } from '../../../lesson/outline/lesson-outline.ts';
import { headingNames } from '../../../markdown/heading-names.ts';

/**
 * What `#…` may lead to in each part: the ids of sections, alone as in a lesson or with `section-` before them as
 * rendered, and its headings as GitHub names them, the second of one wording with `-1`.
 */
export function partAnchors(outlined: readonly OutlinedPart[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(outlined.map((one) => [one.part.path, anchorsOf(one)]));
}

function anchorsOf({ part, outline }: OutlinedPart): Set<string> {
  const anchors = new Set<string>();
  for (const { kind, id } of outline) if (kind === 'section') anchors.add(id).add(`section-${id}`);
  const titles = part.chunks.flatMap(({ headings }) => headings.map(({ title }) => title));
  for (const name of headingNames(titles)) anchors.add(name);
  return anchors;
}
