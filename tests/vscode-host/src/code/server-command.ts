import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { serverEnvironment } from '../server-environment.ts';
import { serverFolder } from '../server-folder.ts';

const COMMANDS = ['--install-extension', '--uninstall-extension', '--list-extensions', '--version', '--help'];

/** Whether these arguments ask for an answer rather than for a window. */
export function isServerCommand(argv: readonly string[]): boolean {
  return argv.some((word) => COMMANDS.includes(word.split('=')[0] ?? ''));
}

/**
 * Lets VS Code's server answer them on this terminal.
 *
 * @returns its exit code
 */
export function runServerCommand(argv: readonly string[]): number {
  const main = join(serverFolder(), 'out', 'server-main.js');
  const options = { stdio: 'inherit', env: serverEnvironment() } as const;
  return spawnSync(process.execPath, [main, '--accept-server-license-terms', ...argv], options).status ?? 1;
}
