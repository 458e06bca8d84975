// Plain JavaScript without dependencies: this runs on whatever Node the machine has, before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Quiet about packages that want a newer Node than this one: they run on the Node that is installed with them. */
const CI = ['ci', '--loglevel=error'];

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own account of node_modules when it has
 * finished; comparing the two notices a missing, an outdated and an interrupted install.
 *
 * @param {string} root the repository
 * @returns {boolean}
 */
export function lockedPackagesArePresent(root) {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const locked = Object.entries(readPackages(join(root, 'package-lock.json')) ?? {});
  return locked.every(([path, wanted]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed[path];
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

/**
 * Installs exactly what package-lock.json names.
 *
 * @param {string} root the repository
 * @returns {boolean} whether npm succeeded; npm has then said what went wrong
 */
export function installLockedPackages(root) {
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...CI], options)
    : spawnSync('npm', CI, { ...options, shell: process.platform === 'win32' });
  return result.status === 0;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
