import { join } from 'node:path';
import { RESULTS } from './repository.ts';
import { readSuiteResult, type SuiteResult } from './suite-result.ts';
import type { TurboTask } from './turbo.ts';

/** Tasks that count as one test each, over all packages. */
const GATES = ['types', 'lint', 'knip'];

/** The result file that a task's suite leaves, for every task that runs tests. */
const RESULT_FILES: Readonly<Record<string, string>> = {
  '@marginalia/core#unit': 'unit-core.json',
  'marginalia#unit': 'unit-vscode-extension.json',
  '@marginalia/tests#contract': 'contract.json',
  '@marginalia/tests#vscode': 'vscode.json',
  '@marginalia/tests#webhost': 'webhost.json',
  '@marginalia/tests#browser': 'browser.json',
};

export interface Tally {
  readonly passed: number;
  readonly failures: readonly string[];
  readonly skipped: readonly string[];
}

/**
 * Sums up what was run. A gate is one test; a suite brings its own tests, and one failure more when it ended badly
 * without naming a failed test; any other task (a build) counts only when it failed.
 */
export function tally(tasks: readonly TurboTask[]): Tally {
  const gates = GATES.map((gate) => gateResult(gate, tasks)).filter((result) => result !== undefined);
  const others = tasks.filter(({ id }) => !GATES.some((gate) => id.endsWith(`#${gate}`))).map(taskResult);
  const results = [...gates, ...others];
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failures: results.flatMap((result) => result.failures),
    skipped: results.flatMap((result) => result.skipped),
  };
}

function gateResult(gate: string, tasks: readonly TurboTask[]): SuiteResult | undefined {
  const runs = tasks.filter(({ id }) => id.endsWith(`#${gate}`));
  if (runs.length === 0) return undefined;
  const bad = runs.filter(({ exitCode }) => exitCode !== 0).map(({ id }) => id.replace('//#', ''));
  if (bad.length === 0) return { passed: 1, failures: [], skipped: [] };
  return { passed: 0, failures: [`${gate} (${bad.join(', ')})`], skipped: [] };
}

function taskResult({ id, exitCode }: TurboTask): SuiteResult {
  const file = RESULT_FILES[id];
  const nothing: SuiteResult = { passed: 0, failures: [], skipped: [] };
  if (!file) return exitCode === 0 ? nothing : { ...nothing, failures: [`${id} ${outcome(exitCode)}`] };
  const result = readSuiteResult(join(RESULTS, file));
  if (!result) return { ...nothing, failures: [`${id} ${outcome(exitCode)} and left no result`] };
  if (exitCode === 0 || result.failures.length > 0) return prefixed(result, id);
  return prefixed({ ...result, failures: [outcome(exitCode)] }, id);
}

function prefixed({ passed, failures, skipped }: SuiteResult, id: string): SuiteResult {
  const prefix = (title: string) => `${id}: ${title}`;
  return { passed, failures: failures.map(prefix), skipped: skipped.map(prefix) };
}

const outcome = (exitCode: number | undefined): string =>
  exitCode === undefined
    ? 'was not run, because something before it failed'
    : `ended with exit code ${exitCode}`;
