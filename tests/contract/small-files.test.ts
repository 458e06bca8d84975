import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../toolchain/repository.ts';
import { importsWithin } from './import-graph.ts';

/** Below this many lines, a file is read with the file that imports it. */
const SMALL = 30;

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
/** Files that recipes add: `packages/core/src/export/<format>.ts` stands for one of each format. */
const recipes = [...read('CONTRIBUTING.md').matchAll(/`(packages\/\S+\.ts)`/g)].map(
  ([, file = '']) => new RegExp(`^${file.replaceAll('.', '\\.').replaceAll(/<[^>]*>/g, '[\\w-]+')}$`),
);

it('no small file is there for one importer beside it', () => {
  const importers = new Map<string, Set<string>>();
  const graph = importsWithin(ROOT, 'packages/*/{src,page,player,offline,webview}/**/*.ts');
  for (const { from, to } of graph) importers.set(to, (importers.get(to) ?? new Set()).add(from));
  const lonely = [...importers].flatMap(([file, [only = '', ...others]]) => {
    const small = read(file).split('\n').length <= SMALL;
    if (!small || others.length > 0 || dirname(only) !== dirname(file)) return [];
    const name = file.slice(file.lastIndexOf('/') + 1);
    // An entry point leads to it; tests use it; a recipe is about it; or it is loaded when it is first needed.
    const known =
      only.endsWith('index.ts') ||
      file.startsWith('packages/core/src/testing/') ||
      existsSync(join(ROOT, file.replace(/\.ts$/, '.test.ts'))) ||
      recipes.some((recipe) => recipe.test(file)) ||
      read(only).includes(`import('./${name}')`);
    return known ? [] : [`${file}, which only ${only} imports`];
  });
  expect(importers.size).toBeGreaterThan(500);
  expect(lonely).toEqual([]);
});
