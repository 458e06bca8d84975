// npm run fix puts right what a program can: the layout of the sources, the list of the texts for translators, and the
// reports of what core lets out.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeApiReports } from './api-report.ts';
import { L10N_BUNDLE, makeL10nBundle } from './l10n-bundle.ts';
import { ROOT } from './repository.ts';
import { runTurbo } from './turbo.ts';

const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
writeFileSync(L10N_BUNDLE, makeL10nBundle());
const { status } = spawnSync(process.execPath, [biome, 'check', '--write', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
const [build] = await runTurbo(['@marginalia/core#build'], { quiet: true });
if (build?.exitCode === 0) writeApiReports();
process.exitCode = status || (build?.exitCode ?? 1);
