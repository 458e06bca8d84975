import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../toolchain/repository.ts';

const run = promisify(execFile);

/** Core as a registry would give it to somebody, in a folder far from this checkout. */
export interface InstalledPackage {
  readonly tarball: Buffer;
  /** The folder of the project that it is installed in. */
  readonly project: string;
  /** Its own folder in there. */
  readonly folder: string;
  dispose(): void;
}

/**
 * Packs core and installs it. No network is needed: it finds what its package.json names, and nothing else, in the
 * packages of this checkout.
 */
export async function installPackage(): Promise<InstalledPackage> {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'marginalia-installed-')));
  // Packing builds anew, in the folder that other tests read: it has been built already.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', project];
  const { stdout } = await run('npm', args, {
    cwd: join(ROOT, 'packages', 'core'),
    shell: process.platform === 'win32',
  });
  const [{ filename }] = JSON.parse(stdout);
  const modules = join(project, 'node_modules');
  const folder = join(modules, '@marginalia', 'core');
  mkdirSync(folder, { recursive: true });
  await run(
    'tar',
    ['-xzf', filename, '--strip-components=1', '-C', join('node_modules', '@marginalia', 'core')],
    {
      cwd: project,
    },
  );
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
  return {
    tarball: readFileSync(join(project, filename)),
    project,
    folder,
    dispose: () => rmSync(project, { recursive: true, force: true, maxRetries: 5 }),
  };
}
