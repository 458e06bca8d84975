// Scripts and styles of the static site's pages, and the styles of the door for pages, as files of the package.
import { cpSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { noticesFor } from './build-notices.mts';

const source = join(import.meta.dirname, 'page', 'site');

const { metafile, outputFiles } = await build({
  entryPoints: {
    site: join(source, 'site-page.ts'),
    live: join(source, 'live.ts'),
    install: join(source, 'install.ts'),
    worker: join(import.meta.dirname, 'offline', 'worker.ts'),
    player: join(import.meta.dirname, 'player', 'player.ts'),
    work: join(import.meta.dirname, 'player', 'work.ts'),
    scorm: join(import.meta.dirname, 'player', 'scorm.ts'),
    search: join(import.meta.dirname, 'player', 'search.ts'),
  },
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  // Words in many languages are shorter as they are, and their terms stand at the end: see below.
  charset: 'utf8',
  legalComments: 'none',
  outdir: 'dist/site-page',
  logLevel: 'warning',
  metafile: true,
  // What the player's own files can do in a few lines would be a third of its size.
  alias: Object.fromEntries(
    ['yaml', 'entities'].map((name) => [name, join(import.meta.dirname, 'player', 'instead', `${name}.ts`)]),
  ),
  write: false,
});
mkdirSync('dist/site-page', { recursive: true });
// In the script itself, so that they go wherever a site goes.
for (const { path, text } of outputFiles) {
  const name = Object.keys(metafile.outputs).find((output) => path.endsWith(output)) ?? '';
  const { inputs = {} } = metafile.outputs[name] ?? {};
  const notices = noticesFor(Object.keys(inputs).map((file) => resolve(file))).replaceAll('*/', '* /');
  writeFileSync(
    path,
    /(?:site|player|work|scorm|search)\.js$/.test(path) ? `${text}/*!\n${notices}*/\n` : text,
  );
}
await build({
  entryPoints: {
    site: join(source, 'site.css'),
    player: join(import.meta.dirname, 'player', 'player.css'),
  },
  bundle: true,
  minify: true,
  outdir: 'dist/site-page',
  logLevel: 'warning',
});
cpSync(join('offline', 'icon.png'), join('dist', 'site-page', 'icon.png'));
for (const style of globSync('{*,!(site)/*}.css', { cwd: 'page' }))
  cpSync(join('page', style), join('dist/page', style));
