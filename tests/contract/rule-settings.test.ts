import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules, severities } from '@marginalia/core';
import { describe, expect, it } from 'vitest';
import { EXTENSION, ROOT } from '../toolchain/repository.ts';

const { contributes } = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));
const strings: Record<string, string> = JSON.parse(readFileSync(join(EXTENSION, 'package.nls.json'), 'utf8'));
const setting = contributes.configuration.properties['marginalia.rules'];
const page = readFileSync(join(ROOT, 'docs', 'lesson-format.md'), 'utf8');
/** What each rule finds, as the author's reference says it. */
const told = new Map(
  [...page.matchAll(/^\| \[([a-z-]+)\]\(rules\/\1\.md\) \| \w+ \| (.*) \|$/gm)].map(([, id, finds = '']) => [
    id,
    `${finds.replaceAll('`', '').replace(/\.$/, '')}.`,
  ]),
);

describe('the setting marginalia.rules', () => {
  it('knows every rule and no other', () => {
    expect(setting.propertyNames.enum).toEqual(rules.map(({ id }) => id));
  });

  it('says of each what it finds, in the words of the reference', () => {
    const described = setting.propertyNames.enumDescriptions.map((key: string) => strings[key.slice(1, -1)]);
    expect(described).toEqual(rules.map(({ id }) => told.get(id)));
  });

  it('knows every severity, each with a sentence', () => {
    expect(setting.additionalProperties.enum).toEqual(severities);
    expect(setting.additionalProperties.enumDescriptions).toHaveLength(severities.length);
  });
});
