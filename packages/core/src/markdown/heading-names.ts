/**
 * Returns GitHub's anchor names for headings: lowercase letters, no punctuation, hyphens for blanks, and a number after
 * every name that is taken.
 *
 * @param titles the words of all headings of a file, in order
 * @returns a name for each
 */
export function headingNames(titles: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return titles.map((title) => {
    const name = title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let taken = name;
    let count = counts.get(name) ?? 0;
    while (counts.has(taken)) taken = `${name}-${++count}`;
    counts.set(name, count).set(taken, counts.get(taken) ?? 0);
    return taken;
  });
}
