import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles every suite in this folder with mocha into one file, which is what a Web Worker can load.
 *
 * @param host the extension host that the bundle is for
 * @returns path of the bundle; it exports run()
 */
export async function bundleSuites(host: 'node' | 'web'): Promise<string> {
  const folder = import.meta.dirname;
  const outfile = join(folder, '..', 'dist', host === 'web' ? 'vscode-suites.js' : 'vscode-suites.cjs');
  const suites = globSync('**/*.test.ts', { cwd: folder }).sort();
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
    define: { __EXTENSION_HOST__: JSON.stringify(host) },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
