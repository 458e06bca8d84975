import { cpSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pageFiles } from '@marginalia/core/school';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { build as buildPieces } from 'rolldown';
import { filesOf, noticesFor } from '../core/build-notices.mts';

const shared: BuildOptions = {
  bundle: true,
  target: 'es2022',
  minify: true,
  sourcemap: true,
  logLevel: 'warning',
  legalComments: 'eof',
  metafile: true,
};
/**
 * The pages. A webview gets its script as a part of its HTML, which has no address that a source map could be found
 * from: F5 (.vscode/tasks.json) asks for scripts that hold their maps themselves.
 */
const page: BuildOptions = {
  ...shared,
  platform: 'browser',
  outdir: 'dist/webview',
  ...(process.env['MARGINALIA_DEBUG'] && {
    sourcemap: 'inline',
    sourceRoot: pathToFileURL('dist/webview/').href,
    minify: false,
  }),
};
/** A page is a folder of `webview` with a `main.ts`, and a style sheet of its own name. */
const pages = globSync('webview/*/main.ts')
  .map((file) => basename(dirname(file)))
  .sort();
rmSync('dist/host', { recursive: true, force: true });
/** Nothing in the host's code knows Node or a page, so both hosts run the same. */
const host: BuildOptions = {
  ...shared,
  entryPoints: ['src/extension.ts'],
  external: ['vscode'],
  platform: 'browser',
};
const [pieces, ...bundles] = await Promise.all([
  // In pieces, so that what is imported when it is first needed is loaded no earlier. Not by esbuild, which keeps all
  // that anybody takes through core's one door in one piece.
  buildPieces({
    input: 'src/extension.ts',
    external: ['vscode'],
    platform: 'browser',
    transform: { target: 'es2022' },
    output: {
      dir: 'dist/host',
      format: 'esm',
      minify: true,
      sourcemap: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: 'part-[hash].mjs',
      // What activation loads, in one piece.
      codeSplitting: { groups: [{ name: 'activation', tags: ['$initial'] }] },
    },
  }),
  // A Web Worker loads one file, which is CommonJS: this package has no "type": "module".
  build({ ...host, format: 'cjs', outfile: 'dist/extension.js' }),
  // The import and the exports bring libraries along: a bundle each for both hosts, loaded with the first of them.
  build({
    ...shared,
    entryPoints: { import: 'src/import-bundle.ts', export: 'src/export-bundle.ts' },
    // Of this the host has a bundle of its own, and hands it over when a PDF is imported.
    external: ['unpdf/pdfjs'],
    format: 'cjs',
    platform: 'browser',
    outdir: 'dist',
  }),
  build({
    ...shared,
    entryPoints: { pdf: 'src/pdf-bundle.ts' },
    // pdf.js writes a navigator into the global object where there is none. The host's cannot be written, and is
    // everybody's: it gets one of its own.
    define: { navigator: 'ownNavigator', 'globalThis.navigator': 'ownNavigator' },
    banner: { js: "var ownNavigator={platform:'',userAgent:'',language:'en'};" },
    format: 'cjs',
    platform: 'browser',
    outdir: 'dist',
  }),
  // Modules, which the reader loads when it first needs them.
  build({
    ...page,
    entryPoints: { annotator: 'webview/reader/annotator.ts', 'find-bar': 'webview/reader/find-bar.ts' },
    format: 'esm',
  }),
  build({
    ...page,
    entryPoints: Object.fromEntries(pages.map((name) => [name, `webview/${name}/main.ts`])),
    format: 'iife',
  }),
  build({
    ...page,
    entryPoints: {
      ...Object.fromEntries(pages.map((name) => [name, `webview/${name}/${name}.css`])),
      // What the reader loads when it first needs it.
      annotator: 'webview/reader/annotator.css',
      find: 'webview/reader/find.css',
    },
  }),
]);
// What others have written in all of these goes with their terms.
const files = pieces.output.flatMap((piece) =>
  piece.type === 'chunk'
    ? Object.entries(piece.modules).flatMap(([file, { renderedLength }]) =>
        renderedLength > 0 ? [file] : [],
      )
    : [],
);
for (const { metafile } of bundles) files.push(...filesOf(metafile as Metafile));
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesFor(files));
// The sample lesson ships inside the extension.
cpSync('../content/lessons', 'dist/lessons', { recursive: true });
// So do the pages that the problems link to.
cpSync('../../docs/rules', 'dist/rules', { recursive: true });
// And the scripts and styles of a page that an export packs.
for (const name of pageFiles) cpSync(`../core/dist/site-page/${name}`, `dist/site-page/${name}`);
