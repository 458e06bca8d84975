import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { bundle } from '../webview-page/bundle.ts';
import { openReader, type ReaderPage, showSample } from './reader-page.ts';
import { longHtml } from './sample-lessons.ts';

let browser: Browser;
let reader: ReaderPage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader?.close());

/** Milliseconds that the page's own thread is busy with a message. */
function busyWith(message: unknown): Promise<number> {
  return reader.page.evaluate((data) => {
    const before = performance.now();
    window.dispatchEvent(new MessageEvent('message', { data }));
    document.body.getBoundingClientRect();
    return performance.now() - before;
  }, message);
}

describe('a lesson of 2000 paragraphs and 500 notes', () => {
  // Generous for a slow machine: far above what is measured, far below what a layout for each note would cost.
  it('is shown and updated without a long wait, also with its notes in the margin', async () => {
    reader = await openReader(browser, { width: 1200, first: null });
    const first = await busyWith(showSample('chronicle', { html: longHtml(2000, 500) }));
    const edited = longHtml(2000, 500).replace('Paragraph 900 says', 'Paragraph 900 once said');
    const update = await busyWith(showSample('chronicle', { html: edited }));
    expect(await reader.page.locator('.margin-note').count()).toBe(500);
    expect(first).toBeLessThan(3000);
    expect(update).toBeLessThan(2000);
    console.info(`shown in ${Math.round(first)} ms, updated in ${Math.round(update)} ms`);
  });

  it('scrolls without work that grows with its length', async () => {
    reader = await openReader(browser, { width: 1200, first: null });
    await reader.send(showSample('chronicle', { html: longHtml(2000, 500) }));
    // The median, since on a busy machine single frames come late for other reasons.
    const median = await reader.page.evaluate(async () => {
      const times: number[] = [];
      for (let step = 0; step < 41; step += 1) {
        scrollBy({ top: 700, behavior: 'instant' });
        const before = performance.now();
        window.dispatchEvent(new Event('scroll'));
        document.body.getBoundingClientRect();
        times.push(performance.now() - before);
        await new Promise(requestAnimationFrame);
      }
      return times.toSorted((a, b) => a - b)[20] ?? Number.NaN;
    });
    expect(median).toBeLessThan(16);
    console.info(`a step of scrolling keeps the page busy for ${median.toFixed(1)} ms`);
  });
});

describe('the bundles', () => {
  it.each([
    ['reader/main.ts', 80],
    ['reader/annotator.ts', 24],
    ['preview/main.ts', 30],
    ['reader/reader.css', 20],
    ['reader/annotator.css', 8],
    ['reader/find.css', 2],
    ['preview/preview.css', 8],
  ])('%s stays under %i kB', async (entry, limit) => {
    const size = Buffer.byteLength(await bundle(entry)) / 1000;
    console.info(`${entry}: ${size.toFixed(1)} kB`);
    expect(size).toBeLessThan(limit);
  });
});
