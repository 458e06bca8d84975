import { pathToFileURL } from 'node:url';
import { launchBrowser } from '@marginalia/vscode-host';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from '../toolchain/serve-folder.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const lesson = `---
title: Rain
id: rain
---

## The flood
<!-- section id=flood -->

It rained for forty days.

### How long?
<!-- exercise id=x-long type=choice section=flood -->

Count.

- [ ] A week
- [x] Forty days
`;
let workspace: Workspace;
let browser: Browser;
let server: ServedFolder;
const troubles: string[] = [];

/** Serves the site, as any web server does. */
const serve = async (port = 0): Promise<void> => {
  server = await serveFolder(workspace.path('site'), { port });
};
const stop = (): Promise<void> => server.stop();
const build = async (...args: string[]): Promise<void> => {
  expect(await workspace.run('build', 'rain', '--out', 'site', ...args)).toMatchObject({ code: 0, err: '' });
};
async function visit(url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(url);
  return page;
}
/** Waits until a worker has stored the site. */
const installed = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((settle) => active?.addEventListener('statechange', settle, { once: true }));
  });

beforeAll(async () => {
  workspace = openWorkspace({ 'rain/lesson.md': lesson });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await workspace.dispose();
});
// What a page still asks for belongs to its own test.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
beforeEach(() => {
  troubles.length = 0;
  workspace.write('rain/lesson.md', lesson);
});

it('works without a network after the first visit, and takes up a site that was built again', async () => {
  await build('--installable');
  await serve();
  const { address, port } = server;
  const page = await visit(`${address}index.html`);
  await installed(page);
  await stop();

  await page.reload();
  // Not a page of the first visit, nor an address with the name of its file.
  await page.goto(`${address}rain`);
  expect(page.url()).toBe(`${address}rain/`);
  await page.locator('article[data-answerable]').waitFor();
  await page.locator('details.task > summary').click();
  await page.getByRole('button', { name: 'Try' }).click();
  await page.getByRole('dialog').locator('.option', { hasText: 'Forty days' }).locator('input').check();
  await page.keyboard.press('Enter');
  await page.getByText('Right: 1 of 1.').waitFor();
  // The worker itself is asked for, in vain.
  expect(troubles.filter((each) => !/worker\.js|ERR_CONNECTION_REFUSED/.test(each))).toEqual([]);

  workspace.write('rain/lesson.md', lesson.replace('It rained', 'It snowed'));
  await build('--installable');
  await serve(port);
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('#paragraph-1').textContent();
      },
      // A browser looks for another worker some time after a page was loaded: not while it is loaded again and again.
      { timeout: 60_000, interval: 3_000 },
    )
    .toContain('It snowed');
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  // What was answered before is still there.
  await page.locator('details.task').getByText('best 100%').waitFor();
  await stop();
  await page.reload();
  expect(await page.locator('#paragraph-1').textContent()).toContain('It snowed');
});

it('has a manifest that the browser accepts', async () => {
  await build('--installable');
  await serve();
  const page = await visit(`${server.address}rain/`);
  await installed(page);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect({ url, errors }).toEqual({
    url: `${server.address}assets/manifest.json`,
    errors: [],
  });
  expect(JSON.parse(data ?? '')).toMatchObject({
    name: 'Rain',
    start_url: '../index.html',
    display: 'standalone',
  });
  for (const { src, type } of JSON.parse(data ?? '').icons) {
    const response = await page.request.get(new URL(src, url).href);
    expect(response.headers()['content-type']).toBe(type);
  }
  const width = await page.locator('link[rel="apple-touch-icon"]').evaluate(async (link: HTMLLinkElement) => {
    const image = new Image();
    image.src = link.href;
    await image.decode();
    return image.naturalWidth;
  });
  expect(width).toBe(512);
  expect(troubles).toEqual([]);
  await stop();
});

it('is a usual site on a disk, without an error', async () => {
  await build('--installable');
  const page = await visit(pathToFileURL(workspace.path('site/rain/index.html')).href);
  await page.locator('article[data-answerable]').waitFor();
  expect(troubles).toEqual([]);
});

it('is the same in every build, and another version once anything is', async () => {
  const worker = () => workspace.read('site/worker.js');
  await build('--installable');
  const first = worker();
  await build('--installable');
  expect(worker()).toBe(first);
  workspace.write('rain/lesson.md', lesson.replace('It rained', 'It snowed'));
  await build('--installable');
  expect(worker()).not.toBe(first);
});

it('allows a worker and a manifest only there', async () => {
  const page = () => workspace.read('site/rain/index.html');
  await build('--installable');
  expect(page()).toContain("; worker-src 'self'; manifest-src 'self'\"");
  await build();
  expect(page()).not.toMatch(/worker-src|manifest-src|install\.js/);
  expect(() => workspace.read('site/worker.js')).toThrow('ENOENT');
});
