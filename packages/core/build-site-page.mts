// Script and style of the static site's pages, made of the reader's own parts. They become files of this package, so that
// the command line needs nothing of the extension.
import { join } from 'node:path';
import { build } from 'esbuild';

const source = join(import.meta.dirname, '..', 'vscode-extension', 'webview', 'site');

await build({
  entryPoints: { site: join(source, 'site-page.ts'), live: join(source, 'live.ts') },
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  outdir: 'dist/site-page',
  logLevel: 'warning',
});
await build({
  entryPoints: { site: join(source, 'site.css') },
  bundle: true,
  minify: true,
  outdir: 'dist/site-page',
  logLevel: 'warning',
});
