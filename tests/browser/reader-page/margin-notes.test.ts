import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderPage } from './reader-page.ts';
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
