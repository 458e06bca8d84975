import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dragOver } from '../drag-over.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderPage, showSample } from './reader-page.ts';
import { samplePassage } from './sample-lessons.ts';
import { annotationOn, painted } from './shown-annotations.ts';
import { selectedIn, toolbarIn } from './shown-selection.ts';

let browser: Browser;
let reader: ReaderPage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** What the page has loaded besides itself, by the names of the files. */
const loaded = () =>
  reader.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name.split('/').at(-1) ?? '')
      .filter((name) => name.startsWith('annotator'))
      .toSorted(),
  );
const selection = () => selectedIn(reader);
const toolbar = () => toolbarIn(reader);

/** Opens a reader with nothing annotated, in which the annotator comes only when it is let. */
async function openSlow(): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  reader = await openReader(browser, { width: 400 });
  await reader.page.route('**/annotator.js', async (route) => {
    await promise;
    await route.fallback();
  });
  await reader.send({ type: 'annotations', annotations: [] });
  await reader.send({ type: 'select', wanted: null });
  await reader.send({ type: 'mark', stretches: [], label: '' });
  return resolve;
}

describe('the annotator', () => {
  afterEach(() => reader.close());

  it('is not loaded while nothing is selected or annotated', async () => {
    await openSlow();
    await reader.page.mouse.click(200, 200);
    await reader.page.keyboard.press('Tab');
    await reader.send(showSample('korea'));
    expect(await loaded()).toEqual([]);
  });

  it('is loaded with the first selection, for which its buttons come', async () => {
    const letIt = await openSlow();
    await dragOver(reader.page.mainFrame(), 'seed barley');
    letIt();
    await toolbar().getByText('Highlight').click();
    await expect.poll(() => reader.posted('highlight')).toHaveLength(1);
    expect(await loaded()).toEqual(['annotator.css', 'annotator.js']);
  });

  it('hears what is typed while it comes', async () => {
    const letIt = await openSlow();
    const { keyboard } = reader.page;
    await keyboard.press('F7');
    await keyboard.press('ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Enter');
    expect(await selection()).toBe('');
    letIt();
    await toolbar().waitFor();
    expect(await selection()).toBe('town clerk');
  });

  it('shows what was said last while it came, and nothing of another lesson', async () => {
    const letIt = await openSlow();
    const chronicle = samplePassage('chronicle');
    const seed = annotationOn(chronicle, 'a load of seed barley was lost');
    const ferry = annotationOn(chronicle, 'crossed the river by ferry');
    await reader.send({ type: 'annotations', annotations: [seed] });
    await reader.send(showSample('korea'));
    await reader.send(showSample('chronicle'));
    await reader.send({ type: 'annotations', annotations: [seed] });
    await reader.send({ type: 'annotations', annotations: [ferry] });
    letIt();
    await expect.poll(() => painted(reader, 'marginalia-highlight')).toEqual(['crossed the river by ferry']);
  });
});

it('a reader says where its annotator cannot be loaded, and gives the keyboard back', async () => {
  reader = await openReader(browser, { width: 400 });
  await reader.page.route('**/annotator.js', (route) => route.abort());
  await reader.page.keyboard.press('F7');
  await expect
    .poll(() => reader.posted('error'))
    .toEqual([{ type: 'error', message: expect.stringContaining('annotator.js') }]);
  await reader.page.keyboard.press('Tab');
  expect(await reader.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await expect(reader.close()).rejects.toThrow('The page has logged errors');
});
