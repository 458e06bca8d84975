import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', '..', 'packages', 'vscode-extension', 'src');

/** Every mention of a name in the extension outside of the files that may know it, as `file:line`. */
function mentions(name: RegExp, ...allowed: readonly string[]): string[] {
  return globSync('**/*.ts', { cwd: SOURCES })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !allowed.includes(file) && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      readFileSync(join(SOURCES, file), 'utf8')
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
