import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXTENSION, ROOT } from '../toolchain/repository.ts';

const { activationEvents, contributes } = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));
const sources = globSync('src/**/*.ts', { cwd: EXTENSION })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(EXTENSION, file), 'utf8'));

/** The ids that the code gives wherever a pattern says that it makes a surface. */
const given = (pattern: RegExp): string[] =>
  sources.flatMap((text) => [...text.matchAll(pattern)].map(([, id = '']) => id)).sort();

const views: { readonly id: string; readonly type?: string }[] = Object.values(
  contributes.views,
).flat() as [];

describe('the surfaces', () => {
  it('in tabs are restored after a window was loaded again: the manifest names each panel', () => {
    const panels = given(/(?:\bpanel: |\bPANEL = )'(marginalia\.\w+)'/g);
    expect(panels.length).toBeGreaterThan(0);
    const named = (activationEvents as string[]).flatMap(
      (event) => /^onWebviewPanel:(.+)/.exec(event)?.[1] ?? [],
    );
    expect(named.sort()).toEqual(panels);
  });

  it('in the sidebar are filled: the code knows each view of the manifest', () => {
    const pages = views.filter(({ type }) => type === 'webview').map(({ id }) => id);
    expect(given(/pages\.provide\('([^']+)'/g)).toEqual(pages.sort());
    const trees = views.filter(({ type }) => type !== 'webview').map(({ id }) => id);
    expect(given(/(?:createTreeView|registerTreeDataProvider)(?:<[^(]*>)?\('([^']+)'/g)).toEqual(
      trees.sort(),
    );
  });

  it('that are pages are each opened by a test of pages', () => {
    const tests = globSync('tests/browser/*-page/*.ts', { cwd: ROOT }).map((file) =>
      readFileSync(join(ROOT, file), 'utf8'),
    );
    const pages = globSync('webview/*/main.ts', { cwd: EXTENSION }).map((file) => basename(dirname(file)));
    expect(pages.length).toBeGreaterThan(0);
    const untested = pages.filter(
      (page) =>
        !tests.some((text) => text.includes(`name: '${page}'`) || text.includes(`bundle('${page}/main.ts')`)),
    );
    expect(untested).toEqual([]);
  });
});
