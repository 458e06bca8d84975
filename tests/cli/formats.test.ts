import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rules } from '@marginalia/core';
import Ajv from 'ajv-draft-04';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultyLesson, openWorkspace, type Workspace } from './workspace.ts';

const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

describe('findings for programs', () => {
  let workspace: Workspace;
  beforeAll(() => {
    const twice = faultyLesson
      .replace('id=rain', 'idd=rain')
      .replace('Nobody', '[here](http://a.example) ::error::x%0A');
    workspace = openWorkspace({ 'a b, c/lesson.md': twice });
  });
  afterAll(() => workspace.dispose());
  const told = async (format: string) => (await workspace.run('check', '--format', format)).out;

  it('are JSON of a documented form', async () => {
    const { version, findings, summary } = JSON.parse(await told('json'));
    expect(version).toBe(1);
    expect(findings).toContainEqual({
      file: 'a b, c/lesson.md',
      line: 8,
      column: expect.any(Number),
      endLine: 8,
      endColumn: expect.any(Number),
      rule: 'note-undefined',
      severity: 'error',
      message: 'No note has the label “7”.',
      hint: expect.stringContaining('[^7]'),
      page: 'docs/rules/note-undefined.md',
    });
    const severities = findings.map(({ severity }: { severity: string }) => severity);
    const count = (severity: string) => severities.filter((each: string) => each === severity).length;
    expect(summary).toEqual({
      lessons: 1,
      files: 0,
      errors: count('error'),
      warnings: count('warning'),
      information: count('information'),
      hints: count('hint'),
    });
  });

  it('are SARIF by its official schema, with every rule, fixes and fingerprints', async () => {
    const log = JSON.parse(await told('sarif'));
    const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(SCHEMA), 'utf8'));
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    const [{ locations, partialFingerprints }] = results;
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe('a%20b%2C%20c/lesson.md');
    expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[\da-f]{16}:1$/);
    const fixed = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'mark-unknown-key');
    const [replacement] = fixed.fixes[0].artifactChanges[0].replacements;
    expect(replacement).toMatchObject({ insertedContent: { text: 'id' }, deletedRegion: { startLine: 6 } });
    const prints = results.map((result: typeof fixed) => result.partialFingerprints.primaryLocationLineHash);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('keep their fingerprints when lines above come', async () => {
    const printsOf = async () =>
      JSON.parse(await told('sarif')).runs[0].results.map(
        ({ partialFingerprints }: { partialFingerprints: object }) => partialFingerprints,
      );
    const before = await printsOf();
    workspace.write(
      'a b, c/lesson.md',
      workspace.read('a b, c/lesson.md').replace('\n## ', '\nA word before.\n\n## '),
    );
    expect(await printsOf()).toEqual(before);
  });

  it('are workflow commands, one a line, in which a lesson can begin none of its own', async () => {
    const lines = (await told('github')).trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning|notice) file=a b%2C c\/lesson\.md,line=\d+,/);
    expect(lines.length).toBeGreaterThan(1);
  });
});
