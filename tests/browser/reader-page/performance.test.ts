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

/** Milliseconds of processor time that the page's own thread takes: what else the machine does counts nothing. */
async function busyWith(work: () => Promise<unknown>): Promise<number> {
  const session = await reader.page.context().newCDPSession(reader.page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await taken();
  await work();
  const after = await taken();
  await session.detach();
  return after - before;
}

/** Has a message shown, and the page laid out. */
function show(message: unknown): Promise<unknown> {
  return reader.page.evaluate((data) => {
    window.dispatchEvent(new MessageEvent('message', { data }));
    return document.body.getBoundingClientRect().height;
  }, message);
}

describe('a lesson of 2000 paragraphs and 500 notes', () => {
  // Generous for a slow machine: far above what is measured, far below what a layout for each note would cost.
  it('is shown and updated without a long wait, also with its notes in the margin', async () => {
    reader = await openReader(browser, { width: 1200, first: null });
    const sample = (html: string) => () => show(showSample('chronicle', { html }));
    const first = await busyWith(sample(longHtml(2000, 500)));
    const edited = longHtml(2000, 500).replace('Paragraph 900 says', 'Paragraph 900 once said');
    const update = await busyWith(sample(edited));
    // Only those of the sections near the window are made.
    const made = await reader.page.locator('.margin-note').count();
    expect(made).toBeGreaterThan(3);
    expect(made).toBeLessThan(100);
    expect(first).toBeLessThan(3000);
    expect(update).toBeLessThan(2000);
    console.info(`shown in ${Math.round(first)} ms, updated in ${Math.round(update)} ms`);
  });

  it('scrolls without work that grows with its length', async () => {
    reader = await openReader(browser, { width: 1200, first: null });
    await reader.send(showSample('chronicle', { html: longHtml(2000, 500) }));
    const all = await busyWith(() =>
      reader.page.evaluate(async () => {
        for (let step = 0; step < 41; step += 1) {
          scrollBy({ top: 700, behavior: 'instant' });
          window.dispatchEvent(new Event('scroll'));
          document.body.getBoundingClientRect();
          await new Promise(requestAnimationFrame);
        }
      }),
    );
    expect(all / 41).toBeLessThan(16);
    console.info(`a step of scrolling keeps the page busy for ${(all / 41).toFixed(1)} ms`);
  });
});

describe('the bundles', () => {
  it.each([
    ['reader/main.ts', 80],
    ['reader/annotator.ts', 24],
    ['reader/find-bar.ts', 6],
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
