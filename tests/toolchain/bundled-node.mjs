// Plain JavaScript without dependencies: this runs on whatever Node the machine has, before anything is installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PLATFORM = process.platform === 'win32' ? 'win' : process.platform;
const EXECUTABLE = process.platform === 'win32' ? 'node.exe' : 'node';

/** From 22.18 on Node runs TypeScript as it stands; the embedded VS Code server needs 22.15. */
const OLDEST_USABLE = [22, 18];

/**
 * The Node that runs the tools: the one locked in package-lock.json, else the machine's own when it is new enough.
 *
 * @param {string} root the repository
 * @returns {string | undefined} path of the executable; undefined when neither will do
 */
export function bundledNode(root) {
  for (const name of [`node-${PLATFORM}-${process.arch}`, `node-bin-${PLATFORM}-${process.arch}`]) {
    const executable = join(root, 'node_modules', name, 'bin', EXECUTABLE);
    if (existsSync(executable)) return executable;
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const usable = major > OLDEST_USABLE[0] || (major === OLDEST_USABLE[0] && minor >= OLDEST_USABLE[1]);
  return usable ? process.execPath : undefined;
}
