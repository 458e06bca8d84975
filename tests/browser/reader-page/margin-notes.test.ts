import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderPage, showSample } from './reader-page.ts';
import { sampleHtml } from './sample-lessons.ts';

let browser: Browser;
let reader: ReaderPage;
const wide = { width: 1100, height: 900 };

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader.close());

interface Measured {
  label: string;
  top: number;
  bottom: number;
  baseline: number;
  markerLine: number;
  shortened: boolean;
}

/** The margin notes in order, each with the baseline of its first line and that of its marker's line. */
function measure(): Promise<Measured[]> {
  return reader.page.evaluate(() => {
    /** The baseline at a place in the text, from an empty inline block put there for a moment. */
    const baselineAt = (before: Element): number => {
      const probe = document.createElement('span');
      probe.style.display = 'inline-block';
      before.before(probe);
      const { bottom } = probe.getBoundingClientRect();
      probe.remove();
      return bottom;
    };
    return [...document.querySelectorAll<HTMLElement>('.margin-note')].map((note) => {
      const label = note.dataset['note'] ?? '';
      const marker = document.querySelector(`#marker-${label}-1`)?.closest('sup');
      const first = note.querySelector('.margin-label');
      if (!marker || !first) throw new Error(`note ${label} has no marker or label`);
      const { top, bottom } = note.getBoundingClientRect();
      return {
        label,
        top,
        bottom,
        baseline: baselineAt(first),
        markerLine: baselineAt(marker),
        shortened: note.classList.contains('shortened'),
      };
    });
  });
}

describe('margin notes', () => {
  it('stand level with the line of their marker, or just below the note before, and never overlap', async () => {
    reader = await openReader(browser, wide);
    const notes = await measure();
    // Not 10, which only a folded question cites.
    expect(notes.map((note) => note.label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    let free = Number.NEGATIVE_INFINITY;
    for (const note of notes) {
      const off = note.baseline - note.markerLine;
      expect(off, `note ${note.label} above its line`).toBeGreaterThan(-1.5);
      if (off > 1.5) expect(note.top - free, `note ${note.label} pushed down too far`).toBeLessThan(20);
      expect(note.top, `note ${note.label} overlaps`).toBeGreaterThan(free);
      free = note.bottom;
    }
    expect(notes.filter((note) => note.baseline - note.markerLine <= 1.5).length).toBeGreaterThan(4);
  });

  it('shorten a long note that would push others too far, and show it whole on request', async () => {
    const long = (markdown: string) =>
      markdown.replace('[^3]: ', `[^3]: ${'A long remark about the roll and the copy. '.repeat(60)}`);
    reader = await openReader(browser, { ...wide, first: { html: sampleHtml('chronicle', long) } });
    const notes = await measure();
    expect(notes.filter((note) => note.shortened).map((note) => note.label)).toContain('3');
    await reader.page.click('.margin-note[data-note="3"] .margin-more');
    expect(await reader.page.locator('.marginalia-popover').getAttribute('aria-label')).toBe('Note 3');
  });

  describe('that are shortened', () => {
    const note = '.margin-note[data-note="3"]';
    /** Note 3 with so many sentences that it is shortened, and fits into the window all the same. */
    const longNote = (markdown: string) =>
      markdown.replace('[^3]: ', `[^3]: ${'A long remark about the roll and the copy. '.repeat(22)}`);
    const open = async (size = wide) => {
      reader = await openReader(browser, { ...size, first: { html: sampleHtml('chronicle', longNote) } });
      await reader.page.clock.install();
      await reader.page.locator('#marker-3-1').scrollIntoViewIfNeeded();
      expect(await isShortened()).toBe(true);
    };
    const isShortened = () => reader.page.$eval(note, (element) => element.classList.contains('shortened'));
    const cardIsOpen = () => reader.page.locator('.marginalia-popover').isVisible();
    /** Whether it is read to its end where it stands, with no card and over no other note. */
    const isWholeInPlace = async () => {
      const box = await reader.page.locator(note).boundingBox();
      const { bottom, height } = await reader.page.$eval(`${note} .margin-text`, (text) => {
        const { clientHeight, scrollHeight } = text;
        return { bottom: clientHeight === scrollHeight ? 0 : 1, height: innerHeight };
      });
      const notes = await measure();
      const apart = notes.every((one, index) => one.bottom <= (notes[index + 1]?.top ?? Infinity));
      const inView = box !== null && box.y >= 0 && box.y + box.height <= height;
      return { whole: bottom === 0 && !(await isShortened()), inView, apart, card: await cardIsOpen() };
    };
    const unfolded = { whole: true, inView: true, apart: true, card: false };

    it('unfold in their place while the pointer rests on their marker, and fold again when it leaves', async () => {
      await open();
      const before = await measure();
      await reader.page.hover('#marker-3-1');
      await reader.page.clock.runFor(200);
      expect(await isWholeInPlace()).toEqual(unfolded);
      await reader.page.mouse.move(2, 2);
      expect(await measure()).toEqual(before);
      expect(await cardIsOpen()).toBe(false);
    });

    it('stay unfolded while the pointer goes over to them, and while words are selected there', async () => {
      await open();
      await reader.page.hover('#marker-3-1');
      await reader.page.clock.runFor(200);
      const [marker, box] = [
        await reader.page.locator('#marker-3-1').boundingBox(),
        await reader.page.locator(note).boundingBox(),
      ];
      if (!marker || !box) throw new Error('Marker and note are not on the page.');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await reader.page.mouse.move(marker.x + 4, marker.y + 4);
      await reader.page.mouse.move(x, y, { steps: 12 });
      expect(await isWholeInPlace()).toEqual(unfolded);
      await reader.page.mouse.down();
      await reader.page.mouse.move(x + 20, y);
      await reader.page.mouse.up();
      await reader.page.mouse.move(2, 2);
      expect(await isShortened()).toBe(false);
      await reader.page.mouse.click(2, 2);
      expect(await isShortened()).toBe(true);
    });

    it('stay unfolded after a click on the marker, until the next one or a click elsewhere', async () => {
      await open();
      await reader.page.click('#marker-3-1');
      await reader.page.mouse.move(2, 2);
      await reader.page.clock.runFor(1000);
      expect(await isWholeInPlace()).toEqual(unfolded);
      await reader.page.click('#marker-3-1');
      expect(await isShortened()).toBe(true);
      await reader.page.click('#marker-3-1');
      await reader.page.mouse.click(2, 2);
      expect(await isShortened()).toBe(true);
      expect(await cardIsOpen()).toBe(false);
    });

    it('unfold where the keyboard comes to the marker, fold on Escape and when it goes on', async () => {
      await open();
      const come = async () => {
        await reader.page.focus('#marker-2-1');
        await reader.page.keyboard.press('Tab');
        while ((await reader.page.evaluate(() => document.activeElement?.id)) !== 'marker-3-1')
          await reader.page.keyboard.press('Tab');
      };
      await come();
      expect(await isWholeInPlace()).toEqual(unfolded);
      await reader.page.keyboard.press('Escape');
      expect(await isShortened()).toBe(true);
      expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('marker-3-1');
      await come();
      await reader.page.keyboard.press('Tab');
      expect(await isShortened()).toBe(true);
      await come();
      await reader.page.keyboard.press('Enter');
      expect(await cardIsOpen()).toBe(true);
      expect(await isShortened()).toBe(true);
    });

    it('fold on Escape wherever the keyboard is, which the host is told of', async () => {
      await open();
      await reader.page.hover('#marker-3-1');
      await reader.page.clock.runFor(200);
      expect((await reader.posted('card')).at(-1)).toEqual({ type: 'card', open: true });
      await reader.send({ type: 'close-card' });
      expect(await isShortened()).toBe(true);
      expect((await reader.posted('card')).at(-1)).toEqual({ type: 'card', open: false });
    });

    it('are lifted into view with their column where they would reach below the window', async () => {
      await open();
      await reader.page.evaluate(() => {
        const { top } = document.querySelector('#marker-3-1')?.getBoundingClientRect() ?? { top: 0 };
        scrollBy({ top: top - innerHeight * 0.6, behavior: 'instant' });
      });
      await reader.page.hover('#marker-3-1');
      await reader.page.clock.runFor(200);
      expect(await isWholeInPlace()).toEqual(unfolded);
      await reader.page.mouse.move(2, 2);
      expect(await isShortened()).toBe(true);
    });

    it('leave it to a card where the window is smaller than they are', async () => {
      await open({ width: 1100, height: 320 });
      await reader.page.hover('#marker-3-1');
      await reader.page.clock.runFor(200);
      expect(await cardIsOpen()).toBe(true);
      expect(await isShortened()).toBe(true);
    });

    it('are folded by a new text that has another note in their place', async () => {
      await open();
      await reader.page.click('#marker-3-1');
      await reader.send(showSample('chronicle'));
      expect((await reader.posted('card')).at(-1)).toEqual({ type: 'card', open: false });
      await reader.send(showSample('chronicle', { html: sampleHtml('chronicle', longNote) }));
      expect(await isShortened()).toBe(true);
    });
  });

  it('are marked while the pointer is on their marker, in place of a popover', async () => {
    reader = await openReader(browser, wide);
    await reader.page.clock.install();
    await reader.page.hover('#marker-1-1');
    expect(await reader.page.locator('.margin-note.lit').getAttribute('data-note')).toBe('1');
    await reader.page.clock.runFor(1000);
    expect(await reader.page.locator('.marginalia-popover').isVisible()).toBe(false);
    await reader.page.mouse.move(2, 2);
    expect(await reader.page.locator('.margin-note.lit').count()).toBe(0);
  });

  it('give way to a popover where the note stands elsewhere', async () => {
    reader = await openReader(browser, wide);
    await reader.page.clock.install();
    await reader.page.locator('#marker-1-2').scrollIntoViewIfNeeded();
    await reader.page.hover('#marker-1-2');
    await reader.page.clock.runFor(200);
    expect(await reader.page.locator('.marginalia-popover').isVisible()).toBe(true);
  });

  it('leave the keyboard its dialog, and themselves out of its way', async () => {
    reader = await openReader(browser, wide);
    await reader.page.focus('#marker-1-1');
    await reader.page.keyboard.press('Enter');
    expect(await reader.page.locator('.marginalia-popover').isVisible()).toBe(true);
    const stops = await reader.page.$$eval(
      '.margin *',
      (all) => all.filter((one) => (one as HTMLElement).tabIndex >= 0).length,
    );
    expect(stops).toBe(0);
  });

  it('come and go with the width of the page', async () => {
    reader = await openReader(browser, wide);
    expect(await reader.page.locator('.margin').isVisible()).toBe(true);
    await reader.page.setViewportSize({ width: 600, height: 900 });
    await expect.poll(() => reader.page.locator('.margin').isVisible()).toBe(false);
    await reader.page.setViewportSize({ width: 1300, height: 900 });
    await expect
      .poll(async () =>
        (await measure()).slice(0, 3).every((note) => Math.abs(note.baseline - note.markerLine) <= 1.5),
      )
      .toBe(true);
  });
});
