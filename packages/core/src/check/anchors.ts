import type { Lesson } from '../model/lesson.ts';

/**
 * What `#…` may lead to in each part: the ids of sections, alone as in a lesson or with `section-` before them as
 * rendered, and its headings as GitHub names them, the second of one wording with `-1`.
 */
export function partAnchors({ headings, sections, parts }: Lesson): ReadonlyMap<string, ReadonlySet<string>> {
  const anchors = new Map(parts.map(({ path }) => [path, new Set<string>()]));
  const ids = sections.flatMap(({ id, span }) => [{ id, file: span.file }]);
  for (const { id, file } of ids) anchors.get(file)?.add(id).add(`section-${id}`);
  const counts = new Map<string, number>();
  for (const { title, span } of headings) {
    const name = headingAnchor(title);
    const key = `${span.file}#${name}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    anchors.get(span.file)?.add(count === 0 ? name : `${name}-${count}`);
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
