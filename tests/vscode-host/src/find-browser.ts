import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Looks for a browser of the Chromium family: the one that the environment names, an installed one, Playwright's.
 *
 * @returns path of the executable; undefined when there is none
 */
export function findBrowser(): string | undefined {
  const named = process.env['MARGINALIA_CHROMIUM'];
  if (named) return named;
  return [...INSTALLED, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}
