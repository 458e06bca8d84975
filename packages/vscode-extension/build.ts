import { type BuildOptions, build } from 'esbuild';

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
// In a Web Worker VS Code loads only files that end in .js; in Node this package's .js files would be ES modules.
await build({ ...shared, platform: 'node', outfile: 'dist/node/extension.cjs' });
await build({ ...shared, platform: 'browser', outfile: 'dist/web/extension.js' });
