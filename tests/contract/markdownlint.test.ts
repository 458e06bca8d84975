import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newLesson } from '@marginalia/core';
import { lint } from 'markdownlint/promise';
import { describe, expect, it } from 'vitest';
import { LESSONS } from '../toolchain/repository.ts';

const made = newLesson({ title: 'The flood', id: 'the-flood' });
const config = JSON.parse(made.find(({ path }) => path === '.markdownlint.json')?.text ?? '');
const files = new Map([
  ...made.filter(({ path }) => path.endsWith('.md')).map(({ path, text }) => [`new/${path}`, text] as const),
  ...globSync('*/*.md', { cwd: LESSONS }).map(
    (path) => [path, readFileSync(join(LESSONS, path), 'utf8')] as const,
  ),
]);

describe('the configuration of markdownlint that a new lesson comes with', () => {
  it.each([...files])('finds nothing in %s', async (path, text) => {
    const { [path]: found } = await lint({ strings: { [path]: text }, config });
    expect(
      found?.map(({ ruleNames, lineNumber, errorDetail }) => [lineNumber, ruleNames[0], errorDetail]),
    ).toEqual([]);
  });

  it('turns off no rule without need', async () => {
    for (const rule of Object.keys(config).filter((name) => name !== 'MD053')) {
      const strings = Object.fromEntries(files);
      const found = Object.values(await lint({ strings, config: { default: false, [rule]: true } })).flat();
      expect(found.length, rule).toBeGreaterThan(0);
    }
  });
});
