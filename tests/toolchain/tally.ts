import { join } from 'node:path';
import { RESULTS } from './repository.ts';
import { readSuiteResult, type SuiteResult } from './suite-result.ts';
import type { TurboTask } from './turbo.ts';

/** Tasks that count as one test each, over all packages. */
const GATES: readonly string[] = ['types', 'lint', 'knip', 'lessons'];

/** The result file that a task's suite leaves, for every task that runs tests. */
export const RESULT_FILES: Readonly<Record<string, string>> = {
  '@marginalia/core#unit': 'unit-core.json',
  'marginalia#unit': 'unit-vscode-extension.json',
  '@marginalia/tests#contract': 'contract.json',
  '@marginalia/tests#fuzz': 'fuzz.json',
  '@marginalia/tests#cli': 'cli.json',
  '@marginalia/tests#vscode': 'vscode.json',
  '@marginalia/tests#webhost': 'webhost.json',
  '@marginalia/tests#pages': 'pages.json',
  '@marginalia/tests#workbench-1': 'workbench-1.json',
  '@marginalia/tests#workbench-2': 'workbench-2.json',
  '@marginalia/tests#workbench-3': 'workbench-3.json',
};

/** The tasks that `npm test` runs, gates first, without the names of their packages. */
export const TASKS: readonly string[] = [...new Set([...GATES, ...Object.keys(RESULT_FILES).map(nameOf)])];

/**
 * Sums up what was run. A gate is one test; a suite brings its own tests, and one failure more when it ended badly
 * without naming a failed test; any other task (a build) counts only when it failed. A gate or a suite that was never
 * reached, because something before it failed, has failed too.
 *
 * @param wanted which of {@link TASKS} were to run: what was not asked for has not failed
 * @param folder where the suites left their results
 */
export function tally(
  tasks: readonly TurboTask[],
  wanted: readonly string[] = TASKS,
  folder: string = RESULTS,
): SuiteResult {
  const others = tasks.filter(({ id }) => !(id in RESULT_FILES) && !GATES.some((gate) => isGate(gate, id)));
  const outcomes = [
    ...GATES.filter((gate) => wanted.includes(gate)).map((gate) => gateResult(gate, tasks)),
    ...Object.entries(RESULT_FILES)
      .filter(([id]) => wanted.includes(nameOf(id)))
      .map(([id, file]) => suiteResult(id, join(folder, file), exitCodeOf(id, tasks))),
    ...others.map(({ id, exitCode }) => (exitCode === 0 ? NOTHING : failed(`${id} ${outcome(exitCode)}`))),
  ];
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
    retried: outcomes.flatMap(({ retried }) => retried),
  };
}

const NOTHING: SuiteResult = { passed: 0, failures: [], skipped: [], retried: [] };

const failed = (title: string): SuiteResult => ({ ...NOTHING, failures: [title] });

function nameOf(id: string): string {
  return id.slice(id.indexOf('#') + 1);
}

const isGate = (gate: string, id: string): boolean => id.endsWith(`#${gate}`);

const exitCodeOf = (id: string, tasks: readonly TurboTask[]): number | undefined =>
  tasks.find((task) => task.id === id)?.exitCode;

function gateResult(gate: string, tasks: readonly TurboTask[]): SuiteResult {
  const runs = tasks.filter(({ id }) => isGate(gate, id));
  if (runs.length === 0) return failed(`${gate} ${outcome(undefined)}`);
  const bad = runs.filter(({ exitCode }) => exitCode !== 0).map(({ id }) => id.replace('//#', ''));
  return bad.length === 0 ? { ...NOTHING, passed: 1 } : failed(`${gate} (${bad.join(', ')})`);
}

function suiteResult(id: string, file: string, exitCode: number | undefined): SuiteResult {
  const result = readSuiteResult(file);
  if (!result)
    return failed(`${id} ${outcome(exitCode)}${exitCode === undefined ? '' : ' and left no result'}`);
  const { passed, failures, skipped, retried } = result;
  const endedBadly = exitCode !== 0 && failures.length === 0;
  const prefix = (title: string) => `${id}: ${title}`;
  return {
    passed,
    failures: endedBadly ? [prefix(outcome(exitCode))] : failures.map(prefix),
    skipped: skipped.map(prefix),
    retried: retried.map(prefix),
  };
}

const outcome = (exitCode: number | undefined): string =>
  exitCode === undefined
    ? 'was not run, because something before it failed'
    : `ended with exit code ${exitCode}`;
