import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const AGREED = [
  '.changeset',
  '.ci',
  '.devcontainer',
  '.editorconfig',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.npmrc',
  '.vscode',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'biome.json',
  'docs',
  'knip.json',
  'package-lock.json',
  'package.json',
  'packages',
  'tests',
  'tsconfig.base.json',
  'turbo.json',
];

/** What git would carry: everything that it does not ignore. */
function entries(): string[] {
  const all = readdirSync(ROOT).filter((name) => name !== '.git');
  try {
    const list = ['ls-files', '--cached', '--others', '--exclude-standard'];
    const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).split('\n');
    const carried = new Set(files.map((file) => file.split('/')[0]));
    return all.filter((name) => carried.has(name));
  } catch {
    // An archive without its history holds nothing but that, and what was built since.
    return all.filter((name) => !['node_modules', '.turbo', '.vscode-host', 'release'].includes(name));
  }
}

it('has only agreed entries at the top level', () => {
  expect(entries().filter((name) => !AGREED.includes(name))).toEqual([]);
});
