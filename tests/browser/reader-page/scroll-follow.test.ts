import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderPage, showSample } from './reader-page.ts';
import { sampleHtml } from './sample-lessons.ts';

let browser: Browser;
let reader: ReaderPage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader.close());

const TOP = { element: '', share: 0 };
const topOf = (selector: string) =>
  reader.page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
/** Scrolls as a hand does, and waits until the page has seen it. */
const scroll = (selector: string, beyond = 0) =>
  reader.page.locator(selector).evaluate(
    (element, by) =>
      new Promise<void>((resolve) => {
        addEventListener('scroll', () => requestAnimationFrame(() => resolve()), { once: true });
        scrollBy(0, element.getBoundingClientRect().top + by);
      }),
    beyond,
  );

describe('a page that scrolls together with an editor', () => {
  it('begins where the editor is', async () => {
    reader = await openReader(browser, {
      width: 500,
      height: 500,
      first: { follow: { element: 'paragraph-4', share: 0 } },
    });
    expect(Math.abs(await topOf('#paragraph-4'))).toBeLessThan(2);
  });

  it('goes where the editor goes, without a word', async () => {
    reader = await openReader(browser, { width: 500, height: 500, first: { follow: TOP } });
    await reader.send({ type: 'follow', element: 'paragraph-1', share: 0.5 });
    const [from, to] = [await topOf('#paragraph-1'), await topOf('#paragraph-2')];
    expect(Math.abs(from + (to - from) / 2)).toBeLessThan(2);
    await reader.send({ type: 'follow', element: '', share: 0 });
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
    await reader.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    );
    expect(await reader.posted('scrolled')).toEqual([]);
  });

  it('tells where a hand scrolls it', async () => {
    reader = await openReader(browser, { width: 500, height: 500, first: { follow: TOP } });
    await scroll('#paragraph-3', 10);
    await expect.poll(() => reader.posted('scrolled')).toMatchObject([{ element: 'paragraph-3' }]);
    const [{ share } = { share: 0 }] = await reader.posted('scrolled');
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.5);
  });

  it('keeps its place while text arrives, and does not take the editor along', async () => {
    reader = await openReader(browser, { width: 500, height: 500, first: { follow: TOP } });
    await reader.send({ type: 'follow', element: 'paragraph-4', share: 0 });
    const longer = sampleHtml('chronicle').replace(
      /(<p class="paragraph" id="paragraph-1"[^>]*>)/,
      `$1${'New words. '.repeat(80)}`,
    );
    await reader.send(showSample('chronicle', { html: longer, follow: TOP }));
    expect(Math.abs(await topOf('#paragraph-4'))).toBeLessThan(3);
    await reader.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    );
    expect(await reader.posted('scrolled')).toEqual([]);
  });

  it('is one of its own accord only: other readers tell nothing', async () => {
    reader = await openReader(browser, { width: 500, height: 500 });
    await scroll('#paragraph-3');
    expect(await reader.posted('scrolled')).toEqual([]);
  });
});
