// npm test: everything, one heavy thing at a time. The last line sums it up.
import { rmSync } from 'node:fs';
import { ensureBrowser } from './ensure-browser.ts';
import { RESULTS } from './repository.ts';
import { tally } from './tally.ts';
import { runTurbo, type TurboTask } from './turbo.ts';

const CHECKS = ['types', 'lint', 'knip', 'lessons', 'unit', 'contract', 'fuzz'];
const SUITES = ['cli', 'vscode', 'webhost', 'browser'];

rmSync(RESULTS, { recursive: true, force: true });
const browser = ensureBrowser();
if (browser) process.env['MARGINALIA_CHROMIUM'] = browser;

const tasks = new Map<string, TurboTask>();
for (const run of [CHECKS, ...SUITES.map((suite) => [suite])]) {
  for (const task of await runTurbo(run)) tasks.set(task.id, task);
}

const { passed, failures, skipped } = tally([...tasks.values()]);
console.log('');
for (const title of failures) console.log(`FAILED  ${title}`);
for (const title of skipped) console.log(`SKIPPED ${title}`);
console.log(
  `${passed} passed, ${failures.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
