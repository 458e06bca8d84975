import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const PACKAGES = join(import.meta.dirname, '..', '..', 'packages');

/** Every mention of a name in the sources of a package outside of the files that may know it, as `file:line`. */
function mentions(name: RegExp, allowed = '', packageName = 'vscode-extension'): string[] {
  const sources = join(PACKAGES, packageName, 'src');
  return globSync('**/*.ts', { cwd: sources })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !(allowed !== '' && file.startsWith(allowed)) && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      readFileSync(join(sources, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (name.test(line) ? [`${file}:${index + 1}`] : [])),
    );
}

it('finds what it looks for where it is allowed', () => {
  expect(mentions(/\bshow(?:Information|Warning|Error)Message\b/)).not.toEqual([]);
});

it.each([
  ['speaks', /\b(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|withProgress)\b/, 'say.ts'],
  ['lets people pick', /\b(?:showQuickPick|createQuickPick)\b/, 'pick.ts'],
  ['asks for text', /\b(?:showInputBox|createInputBox)\b/, 'ask-text.ts'],
])('%s through one module, in which no word acts', (_, name, module) => {
  expect(mentions(name, `adapters/${module}`)).toEqual([]);
});

it('names a tab by words that do not act', () => {
  expect(mentions(/\bpanel\.title = (?!inert\(|titled\(|titleOf\()/)).toEqual([]);
});

it('shows Markdown through one module, which takes no other than core has made', () => {
  expect(mentions(/\bMarkdownString\(|\bappendMarkdown\b/, 'adapters/markdown-string.ts')).toEqual([]);
  expect(mentions(/\b(?:isTrusted|supportHtml|supportThemeIcons|supportAlertSyntax)\b/)).toEqual([]);
  expect(mentions(/\bas SafeMarkdown\b/)).toEqual([]);
});

it('calls Markdown safe only where it is made', () => {
  expect(mentions(/\basSafe\b|\bas SafeMarkdown\b/, 'safe-markdown/', 'core')).toEqual([]);
});
