import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tally } from '../toolchain/tally.ts';

const SUITES = {
  '@marginalia/core#unit': 'unit-core.json',
  'marginalia#unit': 'unit-vscode-extension.json',
  '@marginalia/tests#contract': 'contract.json',
  '@marginalia/tests#vscode': 'vscode.json',
  '@marginalia/tests#webhost': 'webhost.json',
  '@marginalia/tests#browser': 'browser.json',
};
const MOCHA = { stats: { passes: 3 }, failures: [], pending: [] };
const assertion = (fullName: string, status: string) => ({ fullName, status });
const vitest = (...assertionResults: { fullName: string; status: string }[]) => ({
  testResults: [{ name: 'a.test.ts', status: 'passed', message: '', assertionResults }],
});

describe('the last line of npm test', () => {
  let folder: string;
  const write = (id: keyof typeof SUITES, report: unknown) =>
    writeFileSync(join(folder, SUITES[id]), JSON.stringify(report));
  const all = (codes: Readonly<Record<string, number | undefined>> = {}) =>
    ['marginalia#types', '@marginalia/core#types', '//#lint', '//#knip', ...Object.keys(SUITES)].map(
      (id) => ({
        id,
        exitCode: id in codes ? codes[id] : 0,
      }),
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'marginalia-tally-'));
    for (const id of Object.keys(SUITES) as (keyof typeof SUITES)[]) write(id, MOCHA);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('counts every test, and types, lint and knip as one each', () => {
    expect(tally(all(), folder)).toEqual({ passed: 3 + 6 * 3, failures: [], skipped: [] });
  });

  it('names what failed and what was skipped', () => {
    write(
      '@marginalia/core#unit',
      vitest(assertion('reads', 'passed'), assertion('writes', 'failed'), assertion('waits', 'pending')),
    );
    const { passed, failures, skipped } = tally(all({ '@marginalia/core#unit': 1 }), folder);
    expect(passed).toBe(3 + 5 * 3 + 1);
    expect(failures).toEqual(['@marginalia/core#unit: writes']);
    expect(skipped).toEqual(['@marginalia/core#unit: waits']);
  });

  it('counts a gate once, whatever number of packages it failed in', () => {
    const { failures } = tally(all({ 'marginalia#types': 2, '@marginalia/core#types': 2 }), folder);
    expect(failures).toEqual(['types (marginalia#types, @marginalia/core#types)']);
  });

  it('counts a suite that left no result as failed', () => {
    rmSync(join(folder, SUITES['@marginalia/tests#browser']));
    const { failures } = tally(all({ '@marginalia/tests#browser': 1 }), folder);
    expect(failures).toEqual(['@marginalia/tests#browser ended with exit code 1 and left no result']);
  });

  it('counts a suite that ended badly without a failed test as failed', () => {
    const { failures } = tally(all({ '@marginalia/tests#vscode': 137 }), folder);
    expect(failures).toEqual(['@marginalia/tests#vscode: ended with exit code 137']);
  });

  it('counts a suite whose file could not be loaded as failed', () => {
    const broken = { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] };
    write('@marginalia/tests#contract', { testResults: [broken] });
    const { failures } = tally(all({ '@marginalia/tests#contract': 1 }), folder);
    expect(failures).toEqual(['@marginalia/tests#contract: b.test.ts: no such module']);
  });
});
