import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowser } from '@marginalia/vscode-host';

/**
 * Finds a browser for the tests and installs one where there is none: Playwright's, else Debian's.
 *
 * @returns path of the executable; undefined when none could be had, after saying what was tried
 */
export function ensureBrowser(): string | undefined {
  const installed = findBrowser();
  if (installed) return installed;
  console.log('No Chromium or Chrome found; downloading the one that Playwright brings…');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  const downloaded = findBrowser();
  if (downloaded && starts(downloaded)) return downloaded;
  if (existsSync('/usr/bin/apt-get') && installFromDebian()) return findBrowser();
  console.error(
    'No browser could be installed. Install Chromium or Chrome, or set MARGINALIA_CHROMIUM to one.',
  );
  return undefined;
}

/** A downloaded browser may lack libraries of the system. */
function starts(executable: string): boolean {
  return spawnSync(executable, ['--version'], { timeout: 30_000 }).status === 0;
}

function installFromDebian(): boolean {
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  console.log("Installing the system's Chromium with apt-get…");
  const apt = (...args: string[]) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    if (!root) command.unshift('sudo', '-n');
    const [program = 'env', ...rest] = command;
    return spawnSync(program, rest, { stdio: 'inherit' }).status === 0;
  };
  return apt('update') && apt('install', '--yes', '--no-install-recommends', 'chromium');
}
