/** The parts other than lesson.md in reading order, and the listed ones that do not exist. */
export interface OrderedParts<T> {
  readonly parts: readonly T[];
  readonly missing: readonly string[];
}

/** README, TODO, LICENSE: by convention, a name in capitals addresses people who work on the folder. */
const ABOUT_FOLDER = /(?:^|\/)(?:[A-Z][A-Z_-]+|[Rr]ead[Mm]e)\.md$/;

/**
 * Puts the listed parts first, in the order of the list, and the others after them by name. A file about the folder is
 * not a part, unless it is listed.
 */
export function orderParts<T extends { readonly path: string }>(
  files: readonly T[],
  listed: readonly string[] = [],
): OrderedParts<T> {
  const markdown = new Map(
    files
      .filter((file) => file.path !== 'lesson.md' && file.path.toLowerCase().endsWith('.md'))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map((file) => [file.path, file]),
  );
  const wanted = [...new Set(listed.map((path) => path.replace(/^\.\//, '')))].filter(
    (path) => path !== 'lesson.md',
  );
  const parts = wanted.flatMap((path) => markdown.get(path) ?? []);
  for (const path of markdown.keys())
    if (wanted.includes(path) || ABOUT_FOLDER.test(path)) markdown.delete(path);
  return {
    parts: [...parts, ...markdown.values()],
    missing: wanted.filter((path) => !parts.some((part) => part.path === path)),
  };
}
