import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderPage } from './reader-page.ts';
import { sampleHtml } from './sample-lessons.ts';

let browser: Browser;
let reader: ReaderPage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader.close());

/** Characters in each full line of the passage's paragraphs, as laid out. */
function lineLengths(): Promise<number[]> {
  return reader.page.evaluate(() => {
    const lengths: number[] = [];
    for (const paragraph of document.querySelectorAll('.paragraph')) {
      const lines = new Map<number, number>();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.marker')) continue;
        const range = document.createRange();
        for (let index = 0; index < (node.nodeValue ?? '').length; index += 1) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const line = Math.round(range.getBoundingClientRect().bottom);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      lengths.push(...[...lines.values()].slice(0, -1));
    }
    return lengths;
  });
}

describe('the measure of a wide page', () => {
  it.each([
    ['serif', true, 900],
    ['serif', true, 1400],
    ['the editor’s sans', false, 900],
    ['the editor’s sans', false, 1400],
  ])('is 60 to 75 characters in %s (%s) at %i pixels', async (_, serif, width) => {
    reader = await openReader(browser, { width, first: { settings: { serif, paragraphNumbers: false } } });
    const lengths = await lineLengths();
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(60);
    expect(mean).toBeLessThan(75);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(80);
  });

  it('keeps lines between 1.55 and 1.65 apart, markers or not', async () => {
    reader = await openReader(browser, { width: 1100 });
    const heights = await reader.page.$$eval('.paragraph', (paragraphs) =>
      paragraphs.map((paragraph) => {
        const style = getComputedStyle(paragraph);
        const line = Number.parseFloat(style.lineHeight);
        const lines = paragraph.getBoundingClientRect().height / line;
        return {
          ratio: line / Number.parseFloat(style.fontSize),
          stray: Math.abs(lines - Math.round(lines)),
        };
      }),
    );
    for (const { ratio, stray } of heights) {
      expect(ratio).toBeGreaterThanOrEqual(1.55);
      expect(ratio).toBeLessThanOrEqual(1.65);
      expect(stray).toBeLessThan(0.05);
    }
  });
});

describe('a narrow page', () => {
  it.each([200, 260, 360])('never scrolls sideways at %i pixels, with paragraph numbers', async (width) => {
    reader = await openReader(browser, {
      width,
      first: { settings: { serif: true, paragraphNumbers: true } },
    });
    const page = await reader.page.evaluate(() => ({
      needed: document.documentElement.scrollWidth,
      wide: [...document.querySelectorAll('.lesson *')]
        .filter((element) => !element.closest('.table, pre, [hidden], details:not([open])'))
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    }));
    expect(page.needed).toBeLessThanOrEqual(width);
    expect(page.wide).toEqual([]);
  });

  it('shows all of the paragraph numbers', async () => {
    reader = await openReader(browser, {
      width: 200,
      first: { settings: { serif: true, paragraphNumbers: true } },
    });
    const left = await reader.page.$$eval('.paragraph', (paragraphs) =>
      Math.min(
        ...paragraphs.map((paragraph) => {
          const style = getComputedStyle(paragraph, '::before');
          return (
            paragraph.getBoundingClientRect().right -
            Number.parseFloat(style.right) -
            Number.parseFloat(style.width)
          );
        }),
      ),
    );
    expect(left).toBeGreaterThanOrEqual(0);
  });

  it('breaks words that are longer than the line', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente'.repeat(2);
    const html = sampleHtml('rightToLeft').replace(
      '<h2',
      `<p class="paragraph" data-paragraph="0">${word}</p><h2`,
    );
    reader = await openReader(browser, { width: 200, first: { html } });
    expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(200);
  });

  it('lets only what is too wide be scrolled by keyboard', async () => {
    reader = await openReader(browser, { width: 260 });
    expect(await reader.page.locator('.table').getAttribute('tabindex')).toBe('0');
    await reader.page.setViewportSize({ width: 1100, height: 800 });
    await expect.poll(() => reader.page.locator('.table').getAttribute('tabindex')).toBe(null);
  });
});

describe('the notes', () => {
  it.each([260, 1100])('stand in line, whatever their numbers, at %i pixels', async (width) => {
    const html = sampleHtml('chronicle').replace(/(class="note-label"[^>]*>)2</, '$1100<');
    reader = await openReader(browser, { width, first: { html } });
    const lefts = await reader.page.$$eval('.notes .note-body', (bodies) =>
      bodies.map((body) => Math.round(body.getBoundingClientRect().left)),
    );
    expect(lefts.length).toBeGreaterThan(2);
    expect(new Set(lefts).size).toBe(1);
  });
});

describe('the head of a lesson', () => {
  it.each([200, 1100])('tells what it asks and how long it takes, at %i pixels', async (width) => {
    const fields = 'summary: Who paid for the "rope"?\nlevel: school\nminutes: 50\n';
    const html = sampleHtml('chronicle', (text) => text.replace(/^---\n/, `---\n${fields}`));
    reader = await openReader(browser, { width, first: { html } });
    expect(await reader.page.locator('.lesson-summary').textContent()).toBe('Who paid for the "rope"?');
    expect(await reader.page.locator('.lesson-facts').textContent()).toBe('school · 50 minutes');
    const needed = await reader.page.evaluate(() => document.documentElement.scrollWidth);
    expect(needed).toBeLessThanOrEqual(width);
  });
});

describe('text from right to left', () => {
  it('has its margin on the left, its numbers on the right, and popovers of the same direction', async () => {
    reader = await openReader(browser, {
      width: 1100,
      first: { html: sampleHtml('rightToLeft'), settings: { serif: true, paragraphNumbers: true } },
    });
    const { page } = reader;
    const paragraph = await page.locator('#paragraph-1').boundingBox();
    const note = await page.locator('.margin-note').first().boundingBox();
    if (!paragraph || !note) throw new Error('nothing to see');
    expect(note.x + note.width).toBeLessThan(paragraph.x);
    expect(note.x).toBeGreaterThan(0);
    const numberEnd = await page.$eval(
      '#paragraph-1',
      (element) => getComputedStyle(element, '::before').left,
    );
    expect(Number.parseFloat(numberEnd)).toBeGreaterThan(paragraph.width);
    await page.focus('#marker-1-1');
    await page.keyboard.press('Enter');
    expect(await page.locator('.marginalia-popover').getAttribute('dir')).toBe('rtl');
  });

  it('never scrolls sideways at 200 pixels', async () => {
    reader = await openReader(browser, { width: 200, first: { html: sampleHtml('rightToLeft') } });
    const sideways = await reader.page.evaluate(() => {
      scrollTo(-500, 0);
      const left = scrollX;
      scrollTo(500, 0);
      return [left, scrollX];
    });
    expect(sideways).toEqual([0, 0]);
  });
});
