import { cpSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';

const shared: BuildOptions = {
  bundle: true,
  target: 'es2022',
  minify: true,
  sourcemap: true,
  logLevel: 'warning',
};
await Promise.all([
  // One bundle for both hosts, since nothing in it knows Node or a page. A Web Worker loads CommonJS only, so this
  // package has no "type": "module".
  build({
    ...shared,
    entryPoints: ['src/extension.ts'],
    external: ['vscode'],
    format: 'cjs',
    platform: 'browser',
    outfile: 'dist/extension.js',
  }),
  build({
    ...shared,
    entryPoints: {
      reader: 'webview/reader/main.ts',
      preview: 'webview/preview/main.ts',
      exercise: 'webview/exercise/main.ts',
      progress: 'webview/progress/main.ts',
    },
    format: 'iife',
    platform: 'browser',
    outdir: 'dist/webview',
  }),
  build({
    ...shared,
    entryPoints: {
      reader: 'webview/reader/reader.css',
      preview: 'webview/preview/preview.css',
      exercise: 'webview/exercise/exercise.css',
      progress: 'webview/progress/progress.css',
    },
    outdir: 'dist/webview',
  }),
]);
// The sample lesson ships inside the extension.
cpSync('../content/lessons', 'dist/lessons', { recursive: true });
