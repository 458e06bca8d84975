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

it('speaks to people through one module, which lets no word act', () => {
  expect(
    mentions(/\b(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)\b/, 'adapters/say.ts'),
  ).toEqual([]);
});
