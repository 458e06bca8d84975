import { serveBrowser } from '@marginalia/vscode-host';
import { type Browser, chromium } from 'playwright-core';

/** Does something with a browser of its own: the tests have a shared one, which the bench has not. */
export async function withOwnBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const server = await serveBrowser();
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    return await work(browser);
  } finally {
    await server.close();
  }
}
