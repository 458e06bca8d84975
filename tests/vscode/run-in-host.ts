// node vscode/run-in-host.ts node|web [part of a suite's name]
// Runs the suites of this folder in a real VS Code: the executable that MARGINALIA_VSCODE names, else the embedded one.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuites, holdBuiltExtension } from './bundle-suites.ts';
import type { SuiteResult } from './run-suites.ts';

const TESTS = join(import.meta.dirname, '..');
const EXTENSION = join(TESTS, '..', 'packages', 'vscode-extension');
const LESSON = join(TESTS, '..', 'packages', 'content', 'lessons', 'korea-1950');
const EMBEDDED = join(TESTS, 'vscode-host', 'bin', 'code.mjs');

const host = process.argv[2] === 'web' ? 'web' : 'node';
const resultFile = join(TESTS, 'results', host === 'web' ? 'webhost.json' : 'vscode.json');
mkdirSync(join(TESTS, 'results'), { recursive: true });
rmSync(resultFile, { force: true });

const scratch = mkdtempSync(join(tmpdir(), 'marginalia-vscode-'));
const workspace = join(scratch, 'korea-1950');
cpSync(LESSON, workspace, { recursive: true });
// VS Code runs the tests in the host of the extension whose folder they lie in, so they join a copy of the built one.
const extension = join(scratch, 'extension');
cpSync(EXTENSION, extension, {
  recursive: true,
  filter: (path) => !/node_modules|\.vsix$/.test(path.slice(EXTENSION.length)),
});
const suites = join(extension, 'suites.js');
const pageErrors = join(scratch, 'page-errors.jsonl');
let inPages: readonly string[] = [];
let exitCode = 0;
try {
  await holdBuiltExtension(extension, host);
  await bundleSuites({ host, outfile: suites, resultFile, only: process.argv[3] ?? '' });
  await runTests({
    vscodeExecutablePath: process.env['MARGINALIA_VSCODE'] ?? EMBEDDED,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suites,
    extensionTestsEnv: { MARGINALIA_PAGE_ERRORS: pageErrors },
    launchArgs: [
      workspace,
      '--disable-extensions',
      `--user-data-dir=${join(scratch, 'data')}`,
      `--extensions-dir=${join(scratch, 'extensions')}`,
      ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  exitCode = 1;
} finally {
  if (existsSync(pageErrors)) inPages = readFileSync(pageErrors, 'utf8').trim().split('\n');
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
// VS Code may report success although its extension host died: without a result nothing was tested.
const passed = report(resultFile);
for (const error of inPages) console.log(`  FAIL  no error in a page\n${JSON.parse(error)}`);
process.exitCode = exitCode || (passed && inPages.length === 0 ? 0 : 1);

function report(file: string): boolean {
  if (!existsSync(file)) {
    console.error(`No result: the ${host} extension host ended before its suites were done.`);
    return false;
  }
  const result: SuiteResult = JSON.parse(readFileSync(file, 'utf8'));
  for (const { fullTitle, duration } of result.tests) console.log(`  ok    ${fullTitle} (${duration} ms)`);
  for (const { fullTitle } of result.pending) console.log(`  skip  ${fullTitle}`);
  for (const { fullTitle, err } of result.failures) console.log(`  FAIL  ${fullTitle}\n${err}`);
  const { passes, failures, pending } = result.stats;
  console.log(`${host} extension host: ${passes} passed, ${failures} failed, ${pending} skipped`);
  return failures === 0 && passes > 0;
}
