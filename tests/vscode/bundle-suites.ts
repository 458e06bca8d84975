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
    },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
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
