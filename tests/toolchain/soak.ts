// npm run soak: what `npm test` tries for seconds only, for about half an hour: extension hosts that are killed while
// they write, many windows, tabs and edits at once, mutated, long and large lessons and imports.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './repository.ts';
import { runTurbo } from './turbo.ts';

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const SUITES = [
  ['browser/vitest.config.ts', 'record.test', 'workbook.test'],
  ['fuzz/vitest.config.ts'],
] as const;

await runTurbo(['marginalia#package'], { quiet: true });
for (const [config, ...files] of SUITES) {
  soak(VITEST, 'run', '--config', config, ...files);
}
for (const suite of ['sharing', 'lifecycle', 'random-edits']) soak('vscode/run-in-host.ts', 'node', suite);

function soak(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: join(ROOT, 'tests'),
    stdio: 'inherit',
    env: { ...process.env, MARGINALIA_SOAK: '1' },
  });
  if (status !== 0) process.exitCode = 1;
}
