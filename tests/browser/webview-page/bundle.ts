import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const bundles = new Map<string, Promise<string>>();

/** Bundles an entry of the webview in memory, as the extension's build does; once for each entry. */
export function bundle(entry: string): Promise<string> {
  const made = bundles.get(entry) ?? make(entry);
  bundles.set(entry, made);
  return made;
}

async function make(entry: string): Promise<string> {
  const source = new URL(`../../../packages/vscode-extension/webview/${entry}`, import.meta.url);
  const result = await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    minify: true,
    // Those that a page loads when it needs them are modules.
    format: /^reader\/(?:annotator|find-bar)/.test(entry) ? 'esm' : 'iife',
    target: 'es2022',
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}
