import { serveBrowser } from '@marginalia/vscode-host';
import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of this run listens. */
    readonly browser: string;
  }
}

/** Run once, before all tests: starts the browser that they share. */
export default async function setUp({ name, provide }: TestProject): Promise<() => Promise<void>> {
  // A page alone takes less than the process that it runs in: those of one origin share theirs. Windows do not.
  const server = await serveBrowser(name === 'pages' ? ['--process-per-site'] : []);
  provide('browser', server.wsEndpoint());
  return () => server.close();
}

/**
 * The one browser of this run. What a test opens in it is a profile of its own, with cookies, focus and permissions;
 * only the clipboard is everybody's.
 *
 * @returns a connection: closing it closes the caller's own pages and leaves the browser to the others
 */
export function sharedBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}
