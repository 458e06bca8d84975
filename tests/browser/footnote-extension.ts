import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';

/**
 * Packages an extension that gives VS Code's Markdown preview footnotes as the one does that its maintainers point to:
 * markdown-it-footnote, as it comes.
 *
 * @param folder to write into
 * @param publisher by whose name VS Code sorts the extensions, and so decides whose plugin comes first
 * @returns the path of the package
 */
export async function footnoteExtension(folder: string, publisher: string): Promise<string> {
  const home = join(folder, publisher);
  mkdirSync(home, { recursive: true });
  const manifest = {
    name: 'footnotes',
    publisher,
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './extension.js',
    activationEvents: [],
    contributes: { 'markdown.markdownItPlugins': true },
  };
  writeFileSync(join(home, 'package.json'), JSON.stringify(manifest));
  await build({
    stdin: {
      contents: `import footnotes from 'markdown-it-footnote';
        export const activate = () => ({ extendMarkdownIt: (markdown) => markdown.use(footnotes) });`,
      resolveDir: import.meta.dirname,
    },
    outfile: join(home, 'extension.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
  const packagePath = join(folder, `${publisher}.vsix`);
  await createVSIX({
    cwd: home,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
  return packagePath;
}
