import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installExtension } from '@marginalia/vscode-host';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { PACKAGED_EXTENSION } from '../toolchain/repository.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A profile that nobody works in, with the packaged extension installed as a user would have it. */
    readonly profile: string;
  }
}

/**
 * Run once, before all tests: installs the packaged extension.
 *
 * @throws when the extension has not been packaged (npm run package)
 */
export default function setUp({ provide }: TestProject): () => void {
  if (!existsSync(PACKAGED_EXTENSION))
    throw new Error(`${PACKAGED_EXTENSION} is missing. Run: npm run package`);
  const profile = mkdtempSync(join(tmpdir(), 'marginalia-installed-'));
  installExtension(PACKAGED_EXTENSION, profile);
  provide('profile', profile);
  return () => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/**
 * Makes a fresh profile that has the extension: a copy of the installed one.
 *
 * @param folder where it is to stand; made when it is missing
 */
export function freshProfile(folder: string): void {
  cpSync(inject('profile'), folder, { recursive: true });
}
