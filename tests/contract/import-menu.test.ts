import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSuffixes } from '@marginalia/core/import';
import { expect, it } from 'vitest';
import { EXTENSION } from '../toolchain/repository.ts';

it('offers the import in the Explorer on every file that it takes', () => {
  const { contributes } = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));
  const menu: readonly { command: string; when: string }[] = contributes.menus['explorer/context'];
  const when = menu.find(({ command }) => command === 'marginalia.importPassage')?.when ?? '';
  const pattern = new RegExp(/=~ \/(.*?)\/i/.exec(when)?.[1] ?? '^$', 'i');
  expect(importSuffixes.filter((suffix) => !pattern.test(`.${suffix}`))).toEqual([]);
  for (const suffix of ['rtf', 'png', 'mdx']) expect(pattern.test(`.${suffix}`)).toBe(false);
});
