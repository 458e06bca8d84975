// npm run release -- v1.2.3 https://github.com/owner/name: writes the files of a release into the folder release.
// It publishes nothing; .github/workflows/release.yml does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRelease } from './package-release.ts';
import { ROOT } from './repository.ts';
import { runTurbo } from './turbo.ts';

const { repository: owners } = JSON.parse(readFileSync(join(ROOT, '.github', 'addresses.json'), 'utf8'));
const [tag = '', here = ''] = process.argv.slice(2);
if (tag === '' || (owners || here) === '') {
  console.error(
    'Say the tag and the address of the repository: npm run release -- v1.2.3 https://github.com/owner/name',
  );
  process.exit(2);
}
const tasks = await runTurbo(['build'], { quiet: true });
if (tasks.some(({ exitCode }) => exitCode !== 0)) process.exit(1);
const release = await packageRelease(owners || here, tag, join(ROOT, 'release'));
for (const file of Object.values(release)) console.log(file);
