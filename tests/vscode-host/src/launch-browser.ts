import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
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
  return chromium.launch(launchOptions(options));
}

/**
 * The same browser for several processes, which connect to its address.
 *
 * @param args further switches of Chromium
 * @throws when no browser is installed or it does not start
 */
export async function serveBrowser(args: readonly string[] = []): Promise<BrowserServer> {
  return chromium.launchServer({
    ...launchOptions({ args: [...QUIET_ARGUMENTS, ...args] }),
    host: '127.0.0.1',
  });
}

function launchOptions(options: LaunchOptions = {}): LaunchOptions {
  const executablePath = findBrowser();
  if (!executablePath) {
    throw new Error(
      'No Chromium, Chrome or Edge found. Install one, or set MARGINALIA_CHROMIUM to its executable.',
    );
  }
  return {
    executablePath,
    args: QUIET_ARGUMENTS,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...options,
  };
}
