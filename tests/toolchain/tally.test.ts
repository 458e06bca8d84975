import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RESULT_FILES, TASKS, tally } from './tally.ts';

const GATES = [
  '@marginalia/core#types',
  'marginalia#types',
  '//#lint',
  '//#knip',
  '@marginalia/content#lessons',
];
const SUITES = RESULT_FILES;
const count = Object.keys(SUITES).length;
const mocha = { stats: { passes: 2 }, failures: [], pending: [] };

describe('the tally of a test run', () => {
  let results: string;
  beforeEach(() => {
    results = mkdtempSync(join(tmpdir(), 'marginalia-tally-'));
    for (const file of Object.values(SUITES)) write(file, mocha);
  });
  afterEach(() => rmSync(results, { recursive: true }));

  const write = (file: string, report: unknown) => writeFileSync(join(results, file), JSON.stringify(report));
  const run = (changes: Record<string, number | undefined> = {}) => {
    const green = Object.fromEntries([...GATES, ...Object.keys(SUITES)].map((id) => [id, 0]));
    const codes: Record<string, number | undefined> = { ...green, ...changes };
    return tally(
      Object.entries(codes).map(([id, exitCode]) => ({ id, exitCode })),
      TASKS,
      results,
    );
  };

  it('counts every gate as one test, over all packages, and adds the tests of the suites', () => {
    expect(run()).toEqual({ passed: 4 + 2 * count, failures: [], skipped: [], retried: [] });
  });

  it('names the packages in which a gate failed', () => {
    expect(run({ 'marginalia#types': 2 }).failures).toEqual(['types (marginalia#types)']);
  });

  it('counts a suite without a result as one failure', () => {
    rmSync(join(results, 'webhost.json'));
    expect(run({ '@marginalia/tests#webhost': 1 }).failures).toEqual([
      '@marginalia/tests#webhost ended with exit code 1 and left no result',
    ]);
  });

  it('counts only what was to run', () => {
    const tasks = [{ id: '@marginalia/tests#cli', exitCode: 0 }];
    expect(tally(tasks, ['cli'], results)).toEqual({ passed: 2, failures: [], skipped: [], retried: [] });
  });

  it('does not trust a green result of a suite that ended badly', () => {
    expect(run({ '@marginalia/tests#vscode': 1 }).failures).toEqual([
      '@marginalia/tests#vscode: ended with exit code 1',
    ]);
  });

  it('counts what was never reached as failed', () => {
    rmSync(join(results, 'contract.json'));
    const { failures } = run({ 'marginalia#build': 1, '@marginalia/tests#contract': undefined });
    expect(failures).toEqual([
      '@marginalia/tests#contract was not run, because something before it failed',
      'marginalia#build ended with exit code 1',
    ]);
  });

  it('reads failed, skipped and unloadable files of vitest', () => {
    const test = (fullName: string, status: string) => ({ fullName, status });
    write('contract.json', {
      testResults: [
        {
          name: 'a',
          status: 'failed',
          message: '',
          assertionResults: [
            { ...test('x', 'failed'), failureMessages: ['Error: no\n    at x.ts:1:1'] },
            test('y', 'passed'),
          ],
        },
        { name: 'b', status: 'passed', message: '', assertionResults: [test('z', 'skipped')] },
        { name: 'c', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    });
    expect(run({ '@marginalia/tests#contract': 1 })).toEqual({
      passed: 4 + 2 * (count - 1) + 1,
      failures: [
        '@marginalia/tests#contract: x\n    Error: no\n        at x.ts:1:1',
        '@marginalia/tests#contract: c\n    no such module',
      ],
      skipped: ['@marginalia/tests#contract: z'],
      retried: [],
    });
  });

  it('names what passed only when it was tried again', () => {
    const passed = (fullName: string, meta: object) => ({ fullName, status: 'passed', meta });
    write('workbench-1.json', {
      testResults: [
        {
          name: 'a',
          status: 'passed',
          message: '',
          assertionResults: [passed('x', {}), passed('y', { retried: 'Error: late' })],
        },
      ],
    });
    write('vscode.json', { ...mocha, retried: [{ fullTitle: 'z', err: 'Error: early' }] });
    expect(run()).toMatchObject({
      failures: [],
      retried: [
        '@marginalia/tests#vscode: z\n    Error: early',
        '@marginalia/tests#workbench-1: y\n    Error: late',
      ],
    });
  });

  it('reads failed and pending tests of mocha', () => {
    write('vscode.json', {
      stats: { passes: 1 },
      failures: [{ fullTitle: 'x', err: 'Error: no\n\n    at y.ts:1:1' }],
      pending: [{ fullTitle: 'y' }],
    });
    expect(run({ '@marginalia/tests#vscode': 1 })).toMatchObject({
      passed: 4 + 2 * (count - 1) + 1,
      failures: ['@marginalia/tests#vscode: x\n    Error: no\n        at y.ts:1:1'],
      skipped: ['@marginalia/tests#vscode: y'],
    });
  });
});
