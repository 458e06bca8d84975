import { type BuildOptions, build } from 'esbuild';

// A Web Worker loads CommonJS only, so this package has no "type": "module" and both entries are built alike.
const shared: BuildOptions = {
  entryPoints: ['src/extension.ts'],
  bundle: true,
  external: ['vscode'],
  format: 'cjs',
  target: 'es2022',
  minify: true,
  sourcemap: true,
  logLevel: 'warning',
};
await build({ ...shared, platform: 'node', outfile: 'dist/node/extension.js' });
await build({ ...shared, platform: 'browser', outfile: 'dist/web/extension.js' });
