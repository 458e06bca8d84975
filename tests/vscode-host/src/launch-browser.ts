import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

const QUIET_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * Starts a headless browser that leaves signals to its caller: Playwright's own handlers would end the process before
 * the server and the temporary folders are cleaned up.
 *
 * @throws when no browser is installed or it does not start
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) {
    throw new Error(
      'No Chromium, Chrome or Edge found. Install one, or set MARGINALIA_CHROMIUM to its executable.',
    );
  }
  return chromium.launch({
    executablePath,
    args: QUIET_ARGUMENTS,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...options,
  });
}
