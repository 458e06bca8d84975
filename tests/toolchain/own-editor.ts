import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION } from './repository.ts';

const COMMANDS = ['code', 'code-insiders', 'codium'];
/** On Windows these commands are scripts, which only a shell can run. */
const SHELL = process.platform === 'win32';

/**
 * Looks for a VS Code of the user's own that can show a window and is new enough for the extension.
 *
 * @returns its command; undefined when there is none, after saying which ones are too old
 */
export function findOwnEditor(): string | undefined {
  // In the terminal of a remote window `code` only talks to that window and cannot load an extension from a folder.
  if (process.env['VSCODE_IPC_HOOK_CLI'] || !hasDisplay()) return undefined;
  const { engines } = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));
  const wanted = versionIn(engines.vscode);
  return COMMANDS.find((command) => {
    const answer = spawnSync(command, ['--version'], { encoding: 'utf8', shell: SHELL, timeout: 15_000 });
    const version = answer.status === 0 ? versionIn(answer.stdout) : undefined;
    if (!version || !wanted) return false;
    if (isAtLeast(version, wanted)) return true;
    console.log(`${command} ${version.join('.')} is too old: Marginalia needs ${wanted.join('.')}.`);
    return false;
  });
}

/**
 * Opens a folder in the user's VS Code, with the extension as it was built here.
 *
 * @returns whether it opened
 */
export function openInOwnEditor(command: string, folder: string): boolean {
  const quote = (text: string) => (SHELL ? `"${text}"` : text);
  const args = [`--extensionDevelopmentPath=${EXTENSION}`, folder].map(quote);
  return spawnSync(command, args, { stdio: 'inherit', shell: SHELL }).status === 0;
}

/** Whether windows can be shown here. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

type Version = readonly [number, number];

function versionIn(text: string): Version | undefined {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor)];
}

const isAtLeast = (found: Version, wanted: Version): boolean =>
  found[0] > wanted[0] || (found[0] === wanted[0] && found[1] >= wanted[1]);
