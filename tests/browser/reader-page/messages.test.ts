import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderPage, showSample } from './reader-page.ts';

let browser: Browser;
let reader: ReaderPage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader.close());

describe('a message that does not fit', () => {
  it.each([
    ['nothing', null],
    ['another page’s message', { source: 'devtools', payload: 1 }],
    ['an unknown type', { type: 'explode' }],
    ['a show without its text', { type: 'show', lesson: 'x' }],
    [
      'a reveal of an unknown kind',
      { type: 'reveal', target: { kind: 'window', id: '1' }, focus: true, flash: true },
    ],
  ])('is dropped with a word to the host: %s', async (_, message) => {
    reader = await openReader(browser, { width: 400 });
    await reader.send(message);
    expect(await reader.posted('error')).toHaveLength(1);
    expect(await reader.page.locator('h1').textContent()).toBe('The Bridges of Aldermere');
  });

  it('includes text without a lesson, and leaves the page as it is', async () => {
    reader = await openReader(browser, { width: 400 });
    const notOne = { keys: ['x'], units: [{ key: 'x', html: 'Not a lesson' }] };
    await reader.send(showSample('chronicle', { lesson: 'x', body: notOne }));
    await expect.poll(() => reader.posted('error')).toHaveLength(1);
    expect(await reader.page.locator('h1').textContent()).toBe('The Bridges of Aldermere');
  });

  it('includes kept state that cannot be read', async () => {
    reader = await openReader(browser, { width: 400, state: { places: 'everywhere' } as never });
    expect((await reader.posted('ready'))[0]).toEqual({ type: 'ready' });
    expect(await reader.page.locator('h1').isVisible()).toBe(true);
  });
});

describe('a link', () => {
  it('out of the page goes to the host as it was written, and nowhere else', async () => {
    reader = await openReader(browser, { width: 400 });
    await reader.page.click('text=a later account');
    await reader.page.click('text=the ledger');
    const posted = await reader.posted('link');
    expect(posted).toContainEqual({ type: 'link', href: 'https://example.org/harl' });
    expect(posted).toContainEqual({ type: 'link', href: 'sources/ledger.md' });
    expect(await reader.page.evaluate(() => window.strayClicks)).toBe(0);
  });

  it('inside the page travels there with the focus', async () => {
    reader = await openReader(browser, { width: 400 });
    await reader.page.click('#section-ferryman >> text=above');
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('heading-vote');
    const top = await reader.page.$eval('#heading-vote', (heading) => heading.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(200);
    expect(await reader.page.evaluate(() => window.strayClicks)).toBe(0);
  });

  it('back from a note into a folded question unfolds it', async () => {
    reader = await openReader(browser, { width: 400 });
    await reader.page.click('#note-10 a[role="doc-backlink"]');
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('marker-10-1');
    expect(await reader.page.locator('#marker-10-1').isVisible()).toBe(true);
  });

  it('from one note to another goes to that note', async () => {
    reader = await openReader(browser, { width: 400 });
    await reader.page.click('#note-4 .marker a');
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('note-7');
    await reader.page.click('#marker-4-1');
    await reader.page.click('.marginalia-popover .marker a');
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('note-7');
    expect(await reader.page.locator('.marginalia-popover').isVisible()).toBe(false);
  });
});

describe('the empty page', () => {
  it('offers the host’s commands, and gives way to a lesson', async () => {
    reader = await openReader(browser, { width: 300, first: null });
    await reader.send({
      type: 'empty',
      message: 'No lesson is open.',
      actions: [{ command: 'marginalia.openLesson', label: 'Open Lesson…' }],
    });
    await reader.page.click('text=Open Lesson…');
    expect(await reader.posted('command')).toContainEqual({
      type: 'command',
      command: 'marginalia.openLesson',
    });
    await reader.send(showSample('chronicle'));
    expect(await reader.page.locator('text=No lesson is open.').count()).toBe(0);
    expect(await reader.page.locator('h1').isVisible()).toBe(true);
  });
});
