import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOST_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const NOT_FOR_THE_SERVER = new Set(['code-server', 'playwright-core']);

/**
 * The folder of VS Code's server, ready to run. It comes inside code-server without its node_modules, which that
 * package's install script would fetch anew, unlocked and five times as large. The few packages that the server and
 * its page really load are dependencies of this package instead, and are linked in one by one, wherever npm put them.
 *
 * @throws when a package is not installed
 */
export function serverFolder(): string {
  const codeServer = createRequire(import.meta.url).resolve('code-server/package.json');
  const folder = join(dirname(codeServer), 'lib', 'vscode');
  const manifest = JSON.parse(readFileSync(join(HOST_ROOT, 'package.json'), 'utf8'));
  for (const name of Object.keys(manifest.dependencies)) {
    if (!NOT_FOR_THE_SERVER.has(name)) link(installedPackage(name), join(folder, 'node_modules', name));
  }
  return folder;
}

function installedPackage(name: string): string {
  for (let at = HOST_ROOT; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (dirname(at) === at) throw new Error(`The package ${name} is not installed. Run: npm ci`);
  }
}

function link(target: string, path: string): void {
  if (existsSync(join(path, 'package.json'))) return;
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  try {
    symlinkSync(target, path, 'junction');
  } catch (error) {
    // Another server that starts at the same moment may have made the link.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
