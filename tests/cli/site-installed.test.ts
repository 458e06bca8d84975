import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '@marginalia/vscode-host';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
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
const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

let workspace: Workspace;
let browser: Browser;
let server: Server;
let address: string;
const troubles: string[] = [];

/** Serves the folder `site` at `/course/`, as any web server does. */
const serve = (port = 0): Promise<Server> =>
  new Promise((settle) => {
    const started = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname));
      const file = path.replace(/^\/course\//, '').replace(/(^|\/)$/, '$1index.html');
      // What a browser asks for of itself.
      if (path === '/favicon.ico') return response.writeHead(204).end();
      try {
        const bytes = readFileSync(join(workspace.path('site'), file));
        const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
        return response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(bytes);
      } catch {
        return response.writeHead(404).end();
      }
    }).listen(port, '127.0.0.1', () => settle(started));
  });
const stop = async (): Promise<void> => {
  server.closeAllConnections();
  await new Promise((settle) => server.close(settle));
};
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
  server = await serve();
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}/course/`;
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
  server = await serve(port);
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
  server = await serve();
  const { port } = server.address() as AddressInfo;
  const page = await visit(`http://127.0.0.1:${port}/course/rain/`);
  await installed(page);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect({ url, errors }).toEqual({
    url: `http://127.0.0.1:${port}/course/assets/manifest.json`,
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
