#!/usr/bin/env node
// The first script of a fresh clone: plain JavaScript, no dependency, runs on the machine's own Node 20 or newer.
// It installs what is missing and hands the task to the Node that the lockfile pins.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledNode } from './bundled-node.mjs';
import { installLockedPackages, lockedPackagesArePresent } from './locked-packages.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PARENT_CHECK_MS = 500;
const TURBO = 'node_modules/turbo/bin/turbo';

/** What `npm run <task>` runs, relative to the repository. */
const TASKS = {
  start: ['tests/toolchain/start.ts'],
  test: ['tests/toolchain/test.ts'],
  check: [
    TURBO,
    'run',
    'types',
    'lint',
    'knip',
    'lessons',
    'unit',
    'contract',
    '--continue=dependencies-successful',
  ],
  build: [TURBO, 'run', 'build'],
  package: [TURBO, 'run', 'package'],
  bench: ['tests/bench/run.ts'],
  fuzz: ['tests/fuzz/run.ts'],
  soak: ['tests/toolchain/soak.ts'],
  release: ['tests/toolchain/release.ts'],
  fix: ['tests/toolchain/fix.ts'],
};

function fail(message) {
  console.error(message);
  process.exit(1);
}

const [task, ...args] = process.argv.slice(2);
const command = TASKS[task];
if (!command) fail(`Unknown task "${task ?? ''}". There are: ${Object.keys(TASKS).join(', ')}.`);
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node 20 or newer is needed; this is ${process.version}.`);
}
if (!lockedPackagesArePresent(ROOT)) {
  console.log('Installing the locked packages (npm ci), which takes a minute the first time…');
  if (!installLockedPackages(ROOT)) fail('npm ci failed; its message is above. Is the network reachable?');
}
const node = bundledNode(ROOT);
if (!node) {
  fail(
    `No Node for ${process.platform} ${process.arch} comes with this project, and ${process.version} is too old to ` +
      'stand in: install Node 22.18 or newer.',
  );
}
if (!existsSync(join(ROOT, command[0]))) fail(`${command[0]} is missing from this checkout.`);

const child = spawn(node, [join(ROOT, command[0]), ...command.slice(1), ...args], {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    // Where the user stood when typing `npm start -- <folder>`; npm sets it, `node run.mjs` does not.
    INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  },
});
// The child decides when it is done; this process only passes signals on and waits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// When npm is killed, nobody else would end what it started.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), PARENT_CHECK_MS).unref();
child.once('error', (error) => fail(`${task} could not be started: ${error.message}`));
child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
