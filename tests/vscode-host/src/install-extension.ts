import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { serverEnvironment } from './server-environment.ts';
import { serverFolder } from './server-folder.ts';

/**
 * Installs a packaged extension into a server's profile.
 *
 * @param vsix path of the package
 * @param serverDataDir the profile, as given to {@link startServer}
 * @throws with VS Code's own words when it refuses
 */
export function installExtension(vsix: string, serverDataDir: string): void {
  const main = join(serverFolder(), 'out', 'server-main.js');
  const result = spawnSync(
    process.execPath,
    [
      main,
      '--accept-server-license-terms',
      '--server-data-dir',
      serverDataDir,
      '--install-extension',
      vsix,
      '--force',
    ],
    { encoding: 'utf8', env: serverEnvironment() },
  );
  if (result.status !== 0)
    throw new Error(`VS Code did not install ${vsix}:\n${result.stdout}${result.stderr}`);
}
