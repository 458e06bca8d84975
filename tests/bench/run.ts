// npm run bench [-- --SECTION…]: the project's figures, each beside its bound. Read the ratios: times depend on the
// machine. Ends with 1 where a bound is missed, with 2 where there is no such section. A figure that other programs may
// have spoilt is told as disturbed.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../toolchain/repository.ts';
import { describeLoad, watchLoad } from './judge/machine-load.ts';
import { TableReport } from './report.ts';
import { sections } from './sections.ts';

/** How long the machine is watched before anything is measured, in milliseconds. */
const LOOK = 1000;

const wanted = new Set(process.argv.slice(2).map((argument) => argument.replace(/^--/, '')));
const unknown = [...wanted].filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0) {
  const names = sections.map(({ name }) => `--${name}`).join(' ');
  console.error(
    `There is no section “${unknown.join('”, “')}”. There are: ${names}. Without any, all are measured.`,
  );
  process.exit(2);
}
const chosen = wanted.size === 0 ? sections : sections.filter(({ name }) => wanted.has(name));

const turbo = join(ROOT, 'node_modules', 'turbo', 'bin', 'turbo');
execFileSync(process.execPath, [turbo, 'run', 'build', 'package', '--output-logs=errors-only'], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
});

const report = new TableReport();
const begun = performance.now();
const before = watchLoad();
await pause(LOOK);
report.title(`Before: ${describeLoad(before())}.`);
for (const section of chosen) {
  report.title(`${section.title}  [--${section.name}]`);
  const load = watchLoad();
  try {
    await section.run(report);
  } catch (error) {
    // What cannot be measured is a bound that nobody has seen met.
    report.row(section.name, 'failed', error instanceof Error ? error.message : String(error), false);
  }
  report.note(describeLoad(load()));
}
const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
const { missed, disturbed, bounds } = report;
report.title(
  missed.length === 0
    ? `No bound of ${bounds} missed, in ${minutes} minutes.`
    : `${missed.length} of ${bounds} bounds missed, in ${minutes} minutes:\n${missed.join('\n')}`,
);
if (disturbed.length > 0)
  report.title(
    `${disturbed.length} figures do not keep to their bounds, but other programs kept them waiting. Measure these sections again on a quiet machine:\n${disturbed.join('\n')}`,
  );
process.exitCode = missed.length === 0 ? 0 : 1;
