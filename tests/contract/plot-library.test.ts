import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { EXTENSION } from '../toolchain/repository.ts';

/** The packages that end up in a bundle of some entry. */
async function packagesIn(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(EXTENSION, entry)],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'nowhere',
    external: ['vscode', '@marginalia/core'],
    logLevel: 'silent',
  });
  const paths = Object.keys(metafile.inputs);
  return [...new Set(paths.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))];
}

describe('the plotting library', () => {
  const pages = 'webview/*/main.ts';
  const entries = ['src/extension.ts', ...globSync(pages, { cwd: EXTENSION }).sort()];

  it('is in the bundle of the progress page, which is loaded when that page is opened, and in no other', async () => {
    const holders: string[] = [];
    for (const entry of entries)
      if ((await packagesIn(entry)).some((name) => /plot|^d3/.test(name))) holders.push(entry);
    expect(holders.map((entry) => entry.replaceAll('\\', '/'))).toEqual(['webview/progress/main.ts']);
  });

  it('is built by the entries that this test looks at', () => {
    const script = readFileSync(join(EXTENSION, 'build.mts'), 'utf8');
    expect(script).toContain(`globSync('${pages}')`);
    const own = [...script.matchAll(/'(webview\/\w+\/[\w-]+\.ts|src\/extension\.ts)'/g)].map(
      ([, entry]) => entry,
    );
    // The annotator and the bar for finding words are parts of the reader, which loads them.
    const parts = ['webview/reader/annotator.ts', 'webview/reader/find-bar.ts'];
    expect(new Set(own)).toEqual(new Set(['src/extension.ts', ...parts]));
  });
});
