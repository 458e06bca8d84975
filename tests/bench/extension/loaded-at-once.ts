import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Size of a module with all that it imports statically, in bytes. What it imports when it is first needed is not counted.
 *
 * @param folder of the bundle, in which every module is one line of minified code
 */
export function loadedAtOnce(folder: string, entry: string): number {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w.-]+\.mjs)"/g))
      visit(imported);
  };
  visit(entry);
  return [...seen].reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
