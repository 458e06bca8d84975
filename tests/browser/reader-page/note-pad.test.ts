import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../accessibility-violations.ts';
import { dragOver } from '../drag-over.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderOptions, type ReaderPage } from './reader-page.ts';
import { samplePassage } from './sample-lessons.ts';
import { annotationOn, painted, showAnnotations } from './shown-annotations.ts';

let browser: Browser;
let reader: ReaderPage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader.close());

const WORDS = 'seed barley';
const chronicle = samplePassage('chronicle');
const pad = () => reader.page.getByPlaceholder('What strikes you here?');

/** A reader in which a note on some words is being written. */
async function begin(options: ReaderOptions = {}): Promise<void> {
  reader = await openReader(browser, { width: 400, ...options });
  await reader.send({ type: 'annotations', annotations: [] });
  await dragOver(reader.page.mainFrame(), WORDS);
  await reader.page.getByRole('toolbar').getByText('Add note').click();
  await pad().waitFor();
}

describe('a note being written', () => {
  it('has lines, its words in sight, and stays until it is among the annotations', async () => {
    await begin();
    expect(await painted(reader, 'marginalia-noted')).toEqual([WORDS]);
    const place = await reader.page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(0);
    await reader.page.keyboard.type('Whose?');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.type('The town’s.');
    await reader.page.keyboard.press('Control+Enter');
    await reader.page.keyboard.press('Control+Enter');
    await expect
      .poll(() => reader.posted('note'))
      .toMatchObject([{ words: WORDS, text: 'Whose?\nThe town’s.' }]);
    expect(await pad().inputValue()).toBe('Whose?\nThe town’s.');
    expect(await reader.page.evaluate(() => scrollY)).toBe(place);
    await showAnnotations(reader, [annotationOn(chronicle, WORDS, 'Whose?\nThe town’s.')]);
    await pad().waitFor({ state: 'hidden' });
    expect(await painted(reader, 'marginalia-noted')).toEqual([]);
    // The keyboard goes on from the sign of the note.
    expect(await reader.page.evaluate(() => document.activeElement?.className)).toContain('sign');
    expect(await reader.state()).not.toHaveProperty('note');
  });

  it('is put away by Escape, and is there again on the same words', async () => {
    await begin();
    await reader.page.keyboard.type('Half a tho');
    await reader.page.keyboard.press('Escape');
    expect(await pad().isVisible()).toBe(false);
    // The words are selected as before.
    await reader.send({ type: 'annotate', kind: 'note' });
    await pad().waitFor();
    expect(await pad().inputValue()).toBe('Half a tho');
    await reader.page.getByText('Cancel').click();
    await reader.send({ type: 'annotate', kind: 'note' });
    expect(await pad().inputValue()).toBe('');
    expect(await reader.posted('note')).toEqual([]);
  });

  it('outlives the page', async () => {
    await begin();
    await reader.page.keyboard.type('Half a tho');
    const state = await reader.state();
    await reader.close();
    reader = await openReader(browser, { width: 400, ...(state && { state }) });
    await reader.send({ type: 'annotations', annotations: [] });
    await pad().waitFor();
    expect(await pad().inputValue()).toBe('Half a tho');
    expect(await painted(reader, 'marginalia-noted')).toEqual([WORDS]);
    await reader.send({ type: 'edit-note', id: 'none' });
    expect(await pad().inputValue()).toBe('Half a tho');
  });

  it.each(['dark', 'highContrastDark', 'highContrastLight'] as const)('is accessible: %s', async (theme) => {
    await begin({ theme, width: 260 });
    expect(await accessibilityViolations(reader.page)).toEqual([]);
    const box = await reader.page.locator('.note-pad').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(260);
  });
});
