import { launchBrowser } from '@marginalia/vscode-host';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderOptions, type ReaderPage } from './reader-page.ts';

let browser: Browser;
let reader: ReaderPage;
const POPOVER = '.marginalia-popover';
const narrow = { width: 360 };

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader.close());

async function open(options: ReaderOptions = narrow): Promise<void> {
  reader = await openReader(browser, options);
  // The page's clock stands still, and the tests move it: however slow the machine, a rest lasts as long as it should.
  await reader.page.clock.install({ time: 0 });
  await reader.page.clock.pauseAt(1000);
}

const shown = () => reader.page.locator(POPOVER).isVisible();
const focused = () => reader.page.evaluate(() => document.activeElement?.id ?? '');
const elapse = (milliseconds: number) => reader.page.clock.runFor(milliseconds);

/** Puts the pointer on the middle of an element. */
async function point(selector: string): Promise<{ x: number; y: number }> {
  await reader.page.locator(selector).first().scrollIntoViewIfNeeded();
  const box = await reader.page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} has no box`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await reader.page.mouse.move(at.x, at.y);
  return at;
}

describe('a marker under the mouse', () => {
  it('opens its note after a short rest, not before', async () => {
    await open();
    await point('#marker-1-1');
    await elapse(100);
    expect(await shown()).toBe(false);
    await elapse(100);
    expect(await shown()).toBe(true);
    expect(await reader.page.locator(POPOVER).textContent()).toContain('High water came in March');
    expect(await reader.page.locator(POPOVER).getAttribute('aria-label')).toBe('Note 1');
    expect(await reader.page.locator('#marker-1-1').getAttribute('aria-expanded')).toBe('true');
  });

  it('keeps the note open on the way to it and inside it, and closes it after the pointer has left', async () => {
    await open();
    const marker = await point('#marker-1-1');
    await elapse(200);
    const box = await reader.page.locator(POPOVER).boundingBox();
    if (!box) throw new Error('no popover');
    const edge = box.y > marker.y ? box.y : box.y + box.height;
    await reader.page.mouse.move(marker.x, (marker.y + edge) / 2);
    await elapse(1000);
    expect(await shown()).toBe(true);
    await reader.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await elapse(1000);
    expect(await shown()).toBe(true);
    await reader.page.mouse.move(2, 2);
    await elapse(150);
    expect(await shown()).toBe(true);
    await elapse(100);
    expect(await shown()).toBe(false);
  });

  it('opens nothing while the pointer only passes over', async () => {
    await open();
    await point('#marker-1-1');
    await elapse(80);
    await reader.page.mouse.move(2, 2);
    await elapse(1000);
    expect(await shown()).toBe(false);
  });

  it('keeps a clicked note until a click elsewhere', async () => {
    await open();
    await reader.page.click('#marker-2-1');
    await reader.page.mouse.move(2, 2);
    await elapse(1000);
    expect(await shown()).toBe(true);
    await reader.page.mouse.click(5, 5);
    expect(await shown()).toBe(false);
  });

  it('goes away on Escape, wherever the focus is', async () => {
    await open();
    await point('#marker-1-1');
    await elapse(200);
    await reader.page.keyboard.press('Escape');
    expect(await shown()).toBe(false);
  });

  it('fits into a small window and scrolls inside', async () => {
    await open({ width: 220, height: 320 });
    await point('#marker-4-1');
    await elapse(200);
    await expect
      .poll(async () => {
        const box = await reader.page.locator(POPOVER).boundingBox();
        return box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 220 && box.y + box.height <= 320;
      })
      .toBe(true);
    const scrolls = await reader.page.$eval(POPOVER, (box) => box.scrollHeight > box.clientHeight);
    expect(scrolls).toBe(true);
  });

  it('asks for the Markdown on Ctrl+click', async () => {
    await open();
    await reader.page.click('#marker-2-1', { modifiers: ['Control'] });
    expect(await reader.posted('visit')).toContainEqual({ type: 'visit', target: { kind: 'note', id: '2' } });
    expect(await shown()).toBe(false);
  });
});

describe('a page with a scroll bar', () => {
  let withBars: Browser;
  beforeAll(async () => {
    withBars = await launchBrowser({ ignoreDefaultArgs: ['--hide-scrollbars'] });
  });
  afterAll(() => withBars.close());

  it.each([180, 260])('keeps a card off it, at a width of %i', async (width) => {
    reader = await openReader(withBars, { width, height: 500 });
    const free = await reader.page.evaluate(() => document.documentElement.clientWidth);
    expect(free).toBeLessThan(width);
    await reader.page.click('#marker-4-1');
    const edges = () =>
      reader.page.$eval(POPOVER, (card) => {
        const { left, right } = card.getBoundingClientRect();
        return [left, right];
      });
    await expect.poll(async () => (await edges())[0]).toBeGreaterThan(0);
    expect((await edges())[1]).toBeLessThanOrEqual(free);
  });
});

describe('a name', () => {
  it('shows its card, and offers its entry in the editor', async () => {
    await open();
    await point('.name[data-entry="lindqvist"]');
    await elapse(200);
    expect(await reader.page.locator(POPOVER).textContent()).toContain('Bridge builder · 1829–1897');
    await reader.page.click(`${POPOVER} >> text=Open in editor`);
    expect(await reader.posted('visit')).toContainEqual({
      type: 'visit',
      target: { kind: 'entry', id: 'lindqvist' },
    });
  });

  it('is reached by Tab once a section, and hovers everywhere', async () => {
    await open();
    await point('#section-ferry .name[data-entry="harl"][tabindex="-1"]');
    await elapse(200);
    expect(await reader.page.locator(POPOVER).getAttribute('aria-label')).toBe('Tobias Harl');
  });
});

describe('the keyboard', () => {
  it.each(['Enter', 'Space'])(
    'opens the note with %s, moves into it, and comes back with Escape',
    async (key) => {
      await open();
      await reader.page.focus('#marker-3-1');
      await reader.page.keyboard.press(key);
      expect(await shown()).toBe(true);
      expect(await focused()).toBe('marginalia-popover');
      await reader.page.keyboard.press('Escape');
      expect(await shown()).toBe(false);
      expect(await focused()).toBe('marker-3-1');
    },
  );

  it('scrolls a note that is longer than the window', async () => {
    await open({ width: 220, height: 320 });
    await reader.page.focus('#marker-4-1');
    await reader.page.keyboard.press('Enter');
    const { scrollY: before } = await reader.page.evaluate(() => ({ scrollY }));
    await reader.page.keyboard.press('ArrowDown');
    await expect.poll(() => reader.page.$eval(POPOVER, (box) => box.scrollTop)).toBeGreaterThan(0);
    expect(await reader.page.evaluate(() => scrollY)).toBe(before);
  });

  it('walks through the note and out of it to what follows in the text', async () => {
    await open();
    await reader.page.focus('#marker-3-1');
    await reader.page.keyboard.press('Enter');
    const text = () => reader.page.evaluate(() => document.activeElement?.textContent);
    await reader.page.keyboard.press('Tab');
    expect(await text()).toBe('Go to note');
    await reader.page.keyboard.press('Tab');
    expect(await text()).toBe('Open in editor');
    await reader.page.keyboard.press('Tab');
    expect(await shown()).toBe(false);
    expect(await focused()).toBe('marker-4-1');
  });

  it('leaves backwards to the marker', async () => {
    await open();
    await reader.page.focus('#marker-3-1');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Shift+Tab');
    expect(await shown()).toBe(false);
    expect(await focused()).toBe('marker-3-1');
  });

  it('follows “Go to note” to the note, and the back link to the marker', async () => {
    await open();
    await reader.page.focus('#marker-5-1');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Enter');
    expect(await focused()).toBe('note-5');
    expect(await reader.page.locator('#note-5').getAttribute('class')).toContain('flash');
    expect(await shown()).toBe(false);
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Enter');
    expect(await focused()).toBe('marker-5-1');
    await expect
      .poll(() =>
        reader.page
          .locator('#marker-5-1')
          .boundingBox()
          .then((box) => box?.y),
      )
      .toBeLessThan(800);
  });
});

describe('a finger', () => {
  it('opens the note with a tap and closes it with the next', async () => {
    await open({ width: 360, touch: true });
    await reader.page.locator('#marker-2-1').scrollIntoViewIfNeeded();
    await reader.page.tap('#marker-2-1');
    expect(await shown()).toBe(true);
    await elapse(2000);
    expect(await shown()).toBe(true);
    await reader.page.tap('#marker-2-1');
    expect(await shown()).toBe(false);
  });

  it('finds markers that are 24 pixels wide and high', async () => {
    await open({ width: 360, touch: true });
    await reader.page.$eval('#marker-2-1', (marker) => marker.scrollIntoView({ block: 'center' }));
    const box = await reader.page.locator('#marker-2-1').boundingBox();
    if (!box) throw new Error('no marker');
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const hits = await reader.page.evaluate(
      ({ x, y }) =>
        [
          [-11.5, 0],
          [11.5, 0],
          [0, -11.5],
          [0, 11.5],
        ].map(([dx = 0, dy = 0]) => document.elementFromPoint(x + dx, y + dy)?.closest('a')?.id),
      middle,
    );
    expect(hits).toEqual(Array.from({ length: 4 }, () => 'marker-2-1'));
  });
});
