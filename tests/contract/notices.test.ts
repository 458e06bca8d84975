import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const PACKAGES = join(import.meta.dirname, '..', '..', 'packages');
const EXTENSION = join(PACKAGES, 'vscode-extension');
const NOTICES = 'dist/THIRD-PARTY-NOTICES.txt';

/** Names of the packages that files were installed with. */
const packagesOf = (files: readonly string[]): string[] =>
  [
    ...new Set(
      files.flatMap(
        (file) => /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1] ?? [],
      ),
    ),
  ].sort();

/** Names of the packages that notices speak of, and what each says. */
function noticesIn(text: string): Map<string, string> {
  const [, ...parts] = text.split(/^-{80}\n(?=\S+ \S+ \(.+\)\n-{80}$)/m);
  return new Map(parts.map((part) => [part.split(' ')[0] ?? '', part.split(/^-{80}$/m)[1]?.trim() ?? '']));
}

/** Words that every permissive licence has, in one form or another. */
const TERMS = /permission|redistribution|licen[cs]ed/i;

describe('what others have written', () => {
  it('goes into the extension with its terms, every package of every bundle and no other', async () => {
    const packed = await listFiles({ cwd: EXTENSION, packageManager: PackageManager.None });
    expect(packed).toContain(NOTICES);
    // Scripts of pages hold their own: see below.
    const bundles = packed.filter((file) => /^dist\/(?!lessons\/|rules\/|site-page\/).*\.m?js$/.test(file));
    const sources = bundles.flatMap((file) => {
      const map = join(EXTENSION, `${file}.map`);
      if (!existsSync(map)) {
        // The door of the host has no code of its own.
        expect(readFileSync(join(EXTENSION, file), 'utf8')).toMatch(
          /^(?:import|export)[^;]*;?\s*(?:export[^;]*;?)?\s*$/,
        );
        return [];
      }
      const { sources: from }: { sources: string[] } = JSON.parse(readFileSync(map, 'utf8'));
      return from.map((source) => resolve(dirname(map), source));
    });
    const notices = noticesIn(readFileSync(join(EXTENSION, NOTICES), 'utf8'));
    expect([...notices.keys()].sort()).toEqual(packagesOf(sources));
    expect(notices.size).toBeGreaterThan(10);
    for (const [name, text] of notices) expect(text, name).toMatch(TERMS);
  });

  it.each([
    ['site.js', 'page/site/site-page.ts'],
    ['player.js', 'player/player.ts'],
    ['work.js', 'player/work.ts'],
    ['scorm.js', 'player/scorm.ts'],
    ['search.js', 'player/search.ts'],
  ])('goes into the script %s of a site or package with its terms', async (script, entry) => {
    const { metafile } = await build({
      entryPoints: [join(PACKAGES, 'core', entry)],
      bundle: true,
      // What the player has a few lines for.
      alias: Object.fromEntries(
        ['yaml', 'entities'].map((name) => [name, join(PACKAGES, 'core/player/instead', `${name}.ts`)]),
      ),
      outdir: 'unused',
      write: false,
      metafile: true,
    });
    // What is looked at and left out of the script is not in it.
    const held = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0),
    );
    const bundled = packagesOf(held.map((file) => resolve(file)));
    const [, comment = ''] =
      /\/\*!\n([\s\S]*)\*\/\n$/.exec(readFileSync(join(PACKAGES, 'core/dist/site-page', script), 'utf8')) ??
      [];
    const notices = noticesIn(comment);
    expect([...notices.keys()].sort()).toEqual(bundled);
    expect(bundled).not.toEqual([]);
    for (const [name, text] of notices) expect(text, name).toMatch(TERMS);
  });
});
