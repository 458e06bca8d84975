import type { OutlinedPart } from '../parse/outline-parts.ts';

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
  const counts = new Map<string, number>();
  for (const { title } of part.chunks.flatMap(({ headings }) => headings)) {
    const name = headingAnchor(title);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    anchors.add(count === 0 ? name : `${name}-${count}`);
  }
  return anchors;
}

/** GitHub's anchor of a heading: small letters, punctuation left out, hyphens for blanks. */
function headingAnchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
