// Script and style of the static site's pages, made of the reader's own parts. They become files of this package, so that
// the command line needs nothing of the extension.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { filesOf, noticesFor } from './build-notices.mts';

const source = join(import.meta.dirname, '..', 'vscode-extension', 'webview', 'site');

const { metafile, outputFiles } = await build({
  entryPoints: { site: join(source, 'site-page.ts'), live: join(source, 'live.ts') },
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  outdir: 'dist/site-page',
  logLevel: 'warning',
  metafile: true,
  write: false,
});
mkdirSync('dist/site-page', { recursive: true });
// In the script itself, so that they go wherever a site goes.
const notices = noticesFor(filesOf(metafile)).replaceAll('*/', '* /');
for (const { path, text } of outputFiles)
  writeFileSync(path, path.endsWith('site.js') ? `${text}/*!\n${notices}*/\n` : text);
await build({
  entryPoints: { site: join(source, 'site.css') },
  bundle: true,
  minify: true,
  outdir: 'dist/site-page',
  logLevel: 'warning',
});
