// The command line as a few files instead of hundreds: finding and reading modules took longer than a check of a lesson, in
// each of its threads anew. Packages stay outside, and what loads when it is first needed still does.
import { join } from 'node:path';
import { build } from 'esbuild';

const compiled = join(import.meta.dirname, 'dist', 'cli');

await build({
  entryPoints: [join(compiled, 'main.js'), join(compiled, 'check', 'check-batch.js')],
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // As deep as the compiled files, see own-file.ts.
  outdir: 'dist/command',
  entryNames: '[name]',
  sourcemap: true,
  logLevel: 'warning',
});
