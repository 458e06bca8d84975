import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dragOver } from '../drag-over.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderPage } from './reader-page.ts';
import { samplePassage, stretchOf } from './sample-lessons.ts';
import { annotationOn, painted, showAnnotations } from './shown-annotations.ts';
import { saidIn, selectedIn, toolbarIn } from './shown-selection.ts';

let browser: Browser;
let reader: ReaderPage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader.close());

const passage = samplePassage('chronicle');
/** A stretch of the passage as a message names it. */
const stretch = (words: string) => stretchOf(passage, words);
const selection = () => selectedIn(reader);
const said = () => saidIn(reader);
const toolbar = () => toolbarIn(reader);
const select = (wanted: object | null) => reader.send({ type: 'select', wanted });
const wanted = {
  id: 'x-1',
  task: 'Which words say who paid for the rope?',
  confirm: 'Answer',
  cancel: 'Cancel',
  near: { kind: 'section', id: 'petition' },
};

describe('the answer sheet', () => {
  it('takes words by keyboard, from the section of the exercise on', async () => {
    reader = await openReader(browser, { width: 300 });
    await select(wanted);
    await expect.poll(said).toBe(wanted.task);
    await expect.poll(selection).toBe('A');
    await reader.page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => reader.page.locator('.answer-chosen').textContent()).toBe('A petition');
    await reader.page.keyboard.press('Enter');
    await expect
      .poll(() => reader.posted('selected'))
      .toEqual([{ type: 'selected', id: 'x-1', ...stretch('A petition') }]);
    await select(null);
    expect(await reader.page.locator('.answer-bar').isVisible()).toBe(false);
    expect(await reader.page.locator('.word-caret').isVisible()).toBe(false);
  });

  it('takes words by mouse', async () => {
    reader = await openReader(browser, { width: 300 });
    await select(wanted);
    const answer = reader.page.locator('.answer-bar').getByText('Answer');
    await answer.waitFor();
    await dragOver(reader.page.mainFrame(), 'went round in January');
    await expect
      .poll(() => reader.page.locator('.answer-chosen').textContent())
      .toBe('went round in January');
    expect(await toolbar().isVisible()).toBe(false);
    await answer.click();
    await expect
      .poll(() => reader.posted('selected'))
      .toEqual([{ type: 'selected', id: 'x-1', ...stretch('went round in January') }]);
  });

  it('leaves nothing selected when it is answered, and so no buttons over the text', async () => {
    reader = await openReader(browser, { width: 300 });
    await showAnnotations(reader, [annotationOn(passage, 'the chairman spoke last')]);
    await select(wanted);
    await reader.page.locator('.answer-bar').getByText('Answer').waitFor();
    await dragOver(reader.page.mainFrame(), 'went round in January');
    await expect
      .poll(() => reader.page.locator('.answer-chosen').textContent())
      .toBe('went round in January');
    await select(null);
    expect(await selection()).toBe('');
    // Longer than a selection needs to come to rest.
    await reader.page.evaluate(() => new Promise((rested) => setTimeout(rested, 300)));
    expect(await toolbar().isVisible()).toBe(false);
  });

  it.each(['in the caret', 'after a click'])('is left by Escape %s', async (where) => {
    reader = await openReader(browser, { width: 300 });
    await select(wanted);
    if (where === 'after a click') await dragOver(reader.page.mainFrame(), 'seed barley');
    await reader.page.keyboard.press('Escape');
    await expect
      .poll(() => reader.posted('select-cancelled'))
      .toEqual([{ type: 'select-cancelled', id: 'x-1' }]);
  });

  it('shows the words that were looked for', async () => {
    reader = await openReader(browser, { width: 300, height: 500 });
    const answer = stretch('spoke last');
    await reader.send({ type: 'mark', stretches: [answer], label: 'The answer: spoke last' });
    await expect.poll(() => painted(reader, 'marginalia-answer')).toEqual(['spoke last']);
    await expect.poll(said).toBe('The answer: spoke last');
    const top = await reader.page.evaluate(
      () => ([...(CSS.highlights.get('marginalia-answer') ?? [])][0] as Range).getBoundingClientRect().top,
    );
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(500);
    await reader.send({ type: 'mark', stretches: [], label: '' });
    expect(await painted(reader, 'marginalia-answer')).toEqual([]);
  });
});
