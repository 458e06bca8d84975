import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** An import of one file of a house by another, types included; paths count from the house. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)|(?:^|\n)import\s*['"](\.[^'"]+)['"]/g;

/**
 * Every import between the files of a folder, tests left out: they may look wherever they like.
 *
 * @param pattern which of its files; all of them if there is none
 */
export function importsWithin(house: string, pattern = '**/*.ts'): Import[] {
  const files = new Set(
    globSync(pattern, { cwd: house })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.d.ts')),
  );
  return [...files].flatMap((from) =>
    [...readFileSync(join(house, from), 'utf8').matchAll(IMPORT)]
      .map(([, whole, lazy, effect]) => join(dirname(from), whole ?? lazy ?? effect ?? ''))
      .map((to) => relative('.', to).replaceAll('\\', '/'))
      .filter((to) => files.has(to))
      .map((to) => ({ from, to })),
  );
}

/** Groups of files that import one another in a circle (R. Tarjan, "Depth-first search and linear graph algorithms", 1972). */
export function circles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    lowest.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const next of targets.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next))
        lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? 0, index.get(next) ?? 0));
    }
    if (lowest.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of targets.keys()) if (!index.has(file)) visit(file);
  return found;
}
