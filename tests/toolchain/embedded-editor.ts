import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type HostServer,
  installExtension,
  learnerSettings,
  seedSettings,
  startServer,
} from '@marginalia/vscode-host';
import { PACKAGED_EXTENSION, ROOT } from './repository.ts';

/** The learner's profile: settings, installed extension, secret of the address. Kept from one start to the next. */
const PROFILE = join(ROOT, '.vscode-host');

/**
 * Starts the embedded VS Code with the packaged extension installed.
 *
 * @param port preferred port
 */
export async function startEmbeddedEditor(port: number): Promise<HostServer> {
  mkdirSync(PROFILE, { recursive: true });
  seedSettings(join(PROFILE, 'data'), learnerSettings);
  installWhenChanged();
  return startServer({ serverDataDir: PROFILE, port, tokenFile: tokenFile() });
}

function installWhenChanged(): void {
  const stamp = join(PROFILE, 'installed-extension');
  const hash = createHash('sha256').update(readFileSync(PACKAGED_EXTENSION)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  installExtension(PACKAGED_EXTENSION, PROFILE);
  writeFileSync(stamp, hash);
}

/** Kept, so that a tab from an earlier start still finds its way back. */
function tokenFile(): string {
  const file = join(PROFILE, 'connection-token');
  if (!existsSync(file)) writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  return file;
}
