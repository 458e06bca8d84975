// npm run fix puts right what a program can: the layout of the sources, and the list of the texts for translators.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { L10N_BUNDLE, makeL10nBundle } from './l10n-bundle.ts';
import { ROOT } from './repository.ts';

const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
writeFileSync(L10N_BUNDLE, makeL10nBundle());
const { status } = spawnSync(process.execPath, [biome, 'check', '--write', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
