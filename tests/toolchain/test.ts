// npm test: everything, or the tasks that are named: npm test -- pages cli. The last line sums it up.
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ensureBrowser } from './ensure-browser.ts';
import { RESULTS } from './repository.ts';
import { TASKS, tally } from './tally.ts';
import { runTurbo } from './turbo.ts';

const wanted = process.argv.length > 2 ? process.argv.slice(2) : TASKS;
const unknown = wanted.filter((task) => !TASKS.includes(task));
if (unknown.length > 0) {
  console.error(`There is no test called ${unknown.join(', ')}. There are: ${TASKS.join(', ')}.`);
  process.exit(2);
}

rmSync(RESULTS, { recursive: true, force: true });
const browser = ensureBrowser();
if (browser) process.env['MARGINALIA_CHROMIUM'] = browser;

// A browser, a server and an extension host wait for one another: one task more than there are cores keeps these busy.
const tasks = await runTurbo(wanted, { atOnce: availableParallelism() + 1 });
const { passed, failures, skipped, retried } = tally(tasks, wanted);
console.log('');
for (const title of retried) console.log(`RETRIED ${title}`);
for (const title of failures) console.log(`FAILED  ${title}`);
for (const title of skipped) console.log(`SKIPPED ${title}`);
console.log(
  [
    `${passed} passed`,
    `${failures.length} failed`,
    ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
    ...(retried.length > 0 ? [`${retried.length} of the passed only when tried again`] : []),
  ].join(', '),
);
process.exitCode = failures.length > 0 ? 1 : 0;
