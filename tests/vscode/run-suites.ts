import * as vscode from 'vscode';
import { takeUndeclaredErrors } from './expect-logged-error.ts';
import { resultPath } from './this-run.ts';

export interface SuiteResult {
  readonly stats: { readonly passes: number; readonly failures: number; readonly pending: number };
  readonly tests: readonly { readonly fullTitle: string; readonly duration: number }[];
  readonly failures: readonly { readonly fullTitle: string; readonly err: string }[];
  readonly pending: readonly { readonly fullTitle: string }[];
  readonly retried: readonly { readonly fullTitle: string; readonly err: string }[];
}

/**
 * Called by VS Code in the extension host, once all suites are registered: runs them and writes what became of them
 * to tests/results. A web extension host has no other way out than VS Code's own file system.
 *
 * @throws when a test failed, which VS Code turns into its exit code
 */
export async function run(): Promise<void> {
  const result = await runMocha();
  const extension = vscode.extensions.getExtension('marginalia.marginalia');
  if (!extension) throw new Error('The extension marginalia.marginalia is not there.');
  const file = extension.extensionUri.with({ path: resultPath });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(result, null, 2)));
  if (result.stats.failures > 0) throw new Error(`${result.stats.failures} failed`);
}

function runMocha(): Promise<SuiteResult> {
  const tests: { fullTitle: string; duration: number }[] = [];
  const failures: { fullTitle: string; err: string }[] = [];
  const pending: { fullTitle: string }[] = [];
  const retried: { fullTitle: string; err: string }[] = [];
  return new Promise((resolve) => {
    // mocha.run() of the browser build reads the page's address, which no extension host has.
    const runner = Mocha.prototype.run.call(mocha, () => {
      noteErrors('after the last test');
      const stats = { passes: tests.length, failures: failures.length, pending: pending.length };
      const failed = new Set(failures.map(({ fullTitle }) => fullTitle));
      const passedLater = retried.filter(({ fullTitle }) => !failed.has(fullTitle));
      resolve({ stats, tests, failures, pending, retried: passedLater });
    });
    const noteErrors = (when: string): void => {
      for (const err of takeUndeclaredErrors())
        failures.push({ fullTitle: `no error is logged: ${when}`, err });
    };
    runner.on('test', () => noteErrors('before a test'));
    runner.on('test end', (test) => noteErrors(test.fullTitle()));
    runner.on('pass', (test) => tests.push({ fullTitle: test.fullTitle(), duration: test.duration ?? 0 }));
    runner.on('pending', (test) => pending.push({ fullTitle: test.fullTitle() }));
    runner.on('retry', (test: Mocha.Test, error: Error) => {
      retried.push({ fullTitle: test.fullTitle(), err: error.stack ?? String(error) });
    });
    // Hooks fail here too; then the tests behind them are not run at all.
    runner.on('fail', (test, error) => {
      failures.push({ fullTitle: test.fullTitle(), err: error.stack ?? String(error) });
    });
  });
}
