import { launchBrowser } from '@marginalia/vscode-host';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from '../toolchain/serve-folder.ts';
import { card } from './site-visit.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const long = 'Nobody was ready for the water, and nobody said so. '.repeat(200);
const lesson = `---
title: Rain
id: rain
---

## The flood
<!-- section id=flood -->

It rained for forty days.[^1]

### How long?
<!-- exercise id=x-long type=choice section=flood -->

Count.

- [ ] A week
- [x] Forty days

## The end
<!-- section id=end -->

${long}

It stopped.

[^1]: So says the chronicle.
`;

let workspace: Workspace;
let browser: Browser;
let server: ServedFolder;
/** Files that the page has asked for, in order. */
const asked: string[] = [];
/** Lets go what the server holds back, by a part of its path. */
const held = new Map<string, PromiseWithResolvers<void>>();

beforeAll(async () => {
  workspace = openWorkspace({ 'course/course.yaml': 'title: Water\n', 'course/rain/lesson.md': lesson });
  expect(await workspace.run('build', 'course', '--installable', '--out', 'site')).toMatchObject({ code: 0 });
  browser = await launchBrowser();
  server = await serveFolder(workspace.path('site'), {
    async send(path, bytes) {
      asked.push(path);
      await [...held].find(([name]) => path.endsWith(name))?.[1].promise;
      return bytes;
    },
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await workspace.dispose();
});
afterEach(async () => {
  for (const { resolve } of held.values()) resolve();
  held.clear();
  asked.length = 0;
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const hold = (...names: string[]): void => {
  for (const name of names) held.set(name, Promise.withResolvers());
};
/** Opens the page of the lesson, and returns once its text is painted. */
async function painted(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.address}rain/`, { waitUntil: 'commit' });
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('first-contentful-paint').length > 0 &&
      // The end of the page, as far as the browser has read it.
      document.querySelector('.site-footer') !== null,
  );
  return page;
}
async function follow(page: Page, name: string, place: string): Promise<void> {
  await page.locator('.contents > summary').click();
  await page.getByRole('link', { name }).click();
  expect(new URL(page.url()).hash).toBe(place);
  await expect
    .poll(() => page.locator(place).evaluate((element) => Math.round(element.getBoundingClientRect().top)))
    .toBeLessThan(200);
}

it('paints the passage and follows its links before any script has come', async () => {
  hold('.js');
  const page = await painted();
  expect(await page.locator('#paragraph-1').isVisible()).toBe(true);
  expect(await page.locator('#paragraph-1').textContent()).toContain('It rained for forty days.');
  await follow(page, 'The end', '#section-end');
  // Nothing but what makes it a page that reads well, the script of its cards, and the one that installs it.
  expect(asked.toSorted()).toEqual([
    'assets/install.js',
    'assets/site.css',
    'assets/site.js',
    'rain/index.html',
  ]);
});

it('waits for no file but its style sheet', async () => {
  const page = await painted();
  await page.locator('article[data-answerable]').waitFor();
  const files = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry as PerformanceResourceTiming & { readonly renderBlockingStatus: string })
      .map(({ name, renderBlockingStatus }) => [name.split('/').at(-1) ?? '', renderBlockingStatus] as const),
  );
  expect(files.map(([name]) => name)).toContain('player.js');
  expect(files.filter(([, status]) => status === 'blocking').map(([name]) => name)).toEqual(['site.css']);
});

it('is complete as a page to read before the script that makes it answerable is asked for', async () => {
  hold('site.js', 'player.js');
  const page = await painted();
  expect(asked).not.toContain('assets/player.js');
  held.get('site.js')?.resolve();
  await page.waitForRequest(/player\.js$/);
  // It was asked for after the page had loaded, so that it took nothing from the page.
  expect(
    await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().loadEventEnd),
  ).toBeGreaterThan(0);
  await page.locator('#marker-1-1').click();
  await page.getByRole('dialog').filter({ hasText: 'So says the chronicle' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('article[data-answerable]').count()).toBe(0);
  held.get('player.js')?.resolve();
  await page.locator('article[data-answerable]').waitFor();
  await card(page, 'x-long').locator(':scope > summary').click();
  await card(page, 'x-long').getByRole('button', { name: 'Try' }).waitFor();
});
