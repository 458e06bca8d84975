import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

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
  const suites = globSync(`**/*${only}*.test.ts`, { cwd: folder }).sort();
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
