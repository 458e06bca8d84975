import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

export interface SuiteBundle {
  readonly host: 'node' | 'web';
  readonly outfile: string;
  /** Where the suites write what became of them. */
  readonly resultFile: string;
  /** Part of the names of the suites that are wanted; '' for all. */
  readonly only: string;
}

/**
 * Bundles every suite in this folder with mocha into one file, which is what a Web Worker can load. The file exports
 * run(), as VS Code wants it.
 */
export async function bundleSuites({ host, outfile, resultFile, only }: SuiteBundle): Promise<void> {
  const folder = import.meta.dirname;
  // A suite that needs Node itself, as another program would be, says so in its name.
  const suites = globSync(`**/*${only}*.test.ts`, { cwd: folder })
    .filter((suite) => host === 'node' || !suite.endsWith('.node.test.ts'))
    .sort();
  putInOrder(suites, process.env['MARGINALIA_ORDER']);
  await build({
    stdin: {
      contents: [
        `import './mocha-globals.ts';`,
        ...suites.map((suite) => `import './${suite.replaceAll('\\', '/')}';`),
        `export { run } from './run-suites.ts';`,
      ].join('\n'),
      resolveDir: folder,
    },
    outfile,
    bundle: true,
    external: ['vscode'],
    // Mocha takes the module's exports for itself when it sees them, so they are set after everything else.
    format: 'iife',
    globalName: 'suites',
    footer: { js: 'module.exports = suites;' },
    platform: host === 'web' ? 'browser' : 'node',
    target: 'es2022',
    define: {
      __EXTENSION_HOST__: JSON.stringify(host),
      __RESULT_PATH__: JSON.stringify(pathToFileURL(resultFile).pathname),
      'process.env.MARGINALIA_SOAK': JSON.stringify(process.env['MARGINALIA_SOAK']) ?? 'undefined',
    },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/**
 * No suite depends on those before it, which another order shows.
 *
 * @param order `reversed`, or any other word: each gives an order of its own
 */
function putInOrder(suites: string[], order: string | undefined): void {
  if (order === 'reversed') suites.reverse();
  else if (order) {
    const key = (suite: string): string => createHash('sha256').update(`${order} ${suite}`).digest('hex');
    suites.sort((a, b) => key(a).localeCompare(key(b)));
  }
}

/**
 * Puts the thin shell around a copy of the built extension through which the suites can deactivate it and hear what it
 * logs, and names it in the copy's manifest.
 */
export async function holdBuiltExtension(extension: string, host: 'node' | 'web'): Promise<void> {
  const outfile = join(extension, host === 'web' ? 'held.js' : 'held.mjs');
  const underTest: Plugin = {
    name: 'extension-under-test',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^extension-under-test$/ }, () =>
        // A Web Worker loads one file; in Node the pieces stay what they are.
        host === 'web'
          ? { path: join(extension, 'dist', 'extension.js') }
          : { path: './dist/host/extension.mjs', external: true },
      ),
  };
  await build({
    entryPoints: [join(import.meta.dirname, 'held', 'main.ts')],
    outfile,
    bundle: true,
    external: ['vscode'],
    plugins: [underTest],
    format: host === 'web' ? 'cjs' : 'esm',
    platform: host === 'web' ? 'browser' : 'node',
    target: 'es2022',
    logLevel: 'error',
  });
  const file = join(extension, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    JSON.stringify({ ...manifest, [host === 'web' ? 'browser' : 'main']: `./${basename(outfile)}` }),
  );
}
