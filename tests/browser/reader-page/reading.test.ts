import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderOptions, type ReaderPage, showSample } from './reader-page.ts';
import { sampleHtml } from './sample-lessons.ts';

let browser: Browser;
let reader: ReaderPage;
const LESSON = showSample('chronicle').lesson;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader.close());

const open = async (options: ReaderOptions = { width: 400 }) => {
  reader = await openReader(browser, options);
};
const topOf = (selector: string) =>
  reader.page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
const sections = async () => (await reader.posted('reading')).map(({ section }) => section);

/** Scrolls as a student would, by the wheel, until an element is at a height of the window. */
async function scrollTo(selector: string, height: number): Promise<void> {
  await reader.page.mouse.move(200, 300);
  await reader.page.mouse.wheel(0, (await topOf(selector)) - height);
  await expect.poll(async () => Math.abs((await topOf(selector)) - height)).toBeLessThan(2);
}

/** The chronicle after an author has put two paragraphs before everything else. */
const grown = () =>
  sampleHtml('chronicle', (markdown) =>
    markdown.replace(
      '<!-- section id=ferry -->\n',
      `<!-- section id=ferry -->\n\n${'A new first paragraph. '.repeat(20)}\n\nAnd a second one.\n`,
    ),
  );

describe('the reading place', () => {
  it('is kept and found again after a reload', async () => {
    await open();
    await scrollTo('#paragraph-9', -30);
    await expect.poll(async () => (await reader.state())?.places[LESSON]?.element).toBe('paragraph-9');
    const state = await reader.state();
    expect(state?.places[LESSON]?.section).toBe('vote');
    await reader.close();
    await open({ width: 400, ...(state && { state }) });
    expect(Math.abs((await topOf('#paragraph-9')) + 30)).toBeLessThan(3);
    expect((await reader.posted('ready'))[0]).toEqual({
      type: 'ready',
      lesson: LESSON,
      place: state?.places[LESSON],
    });
  });

  it('is found again after a reload although paragraphs were added above', async () => {
    await open();
    await scrollTo('#paragraph-9', -30);
    await expect.poll(async () => (await reader.state())?.places[LESSON]?.element).toBe('paragraph-9');
    const state = await reader.state();
    await reader.close();
    await open({ width: 400, first: { html: grown() }, ...(state && { state }) });
    expect(Math.abs((await topOf('#paragraph-11')) + 30)).toBeLessThan(3);
  });

  it('stays when the text changes, grows above or is set in other type', async () => {
    await open();
    await scrollTo('#paragraph-9', -30);
    await reader.send(showSample('chronicle', { html: grown() }));
    expect(Math.abs((await topOf('#paragraph-11')) + 30)).toBeLessThan(3);
    const through = () =>
      reader.page.$eval('#paragraph-11', (element) => {
        const { top, height } = element.getBoundingClientRect();
        return -top / height;
      });
    const before = await through();
    await reader.send({ type: 'settings', settings: { serif: true, paragraphNumbers: true } });
    expect(Math.abs((await through()) - before)).toBeLessThan(0.02);
    await reader.page.setViewportSize({ width: 300, height: 800 });
    await expect.poll(async () => Math.abs((await through()) - before)).toBeLessThan(0.02);
  });

  it('begins where the host says, or at the top of another lesson', async () => {
    await open({ width: 400, first: { place: { section: 'toll', element: 'heading-toll', fraction: 0 } } });
    expect(Math.abs(await topOf('#heading-toll'))).toBeLessThan(2);
    await reader.send(showSample('chronicle', { lesson: 'file:///another' }));
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
    await reader.send(showSample('chronicle'));
    expect(Math.abs(await topOf('#heading-toll'))).toBeLessThan(2);
  });

  it('stays at the title while a problem is said above it', async () => {
    await open();
    await reader.send({ type: 'problem', message: 'The file cannot be read.' });
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
    expect(await reader.page.getByRole('status').textContent()).toBe('The file cannot be read.');
    expect(await reader.page.locator('h1').isVisible()).toBe(true);
    await reader.send(showSample('chronicle'));
    expect(await reader.page.getByRole('status').textContent()).toBe('');
  });
});

describe('the section that is read', () => {
  it('is told when it comes to the reading line, once, and not in the notes', async () => {
    await open();
    await scrollTo('#heading-petition', 100);
    await expect.poll(async () => (await sections()).at(-1)).toBe('petition');
    await scrollTo('#heading-vote', 100);
    await expect.poll(async () => (await sections()).at(-1)).toBe('vote');
    await scrollTo('#marker-7-1', 300);
    const before = await sections();
    expect(before).toEqual([...new Set(before)]);
    await reader.page.click('#marker-7-1');
    await reader.page.click('text=Go to note');
    await expect.poll(() => topOf('#note-7')).toBeLessThan(800);
    expect(await sections()).toEqual(before);
  });

  it('is told to the block, once the scrolling rests', async () => {
    await open();
    const at = async () => (await reader.posted('at')).map(({ element }) => element);
    await expect.poll(at).toEqual(['']);
    const petition = await reader.page.$eval('[data-section="petition"] [data-paragraph]', ({ id }) => id);
    await scrollTo(`#${petition}`, -20);
    await expect.poll(at).toEqual(['', petition]);
    await scrollTo(`#${petition}`, -40);
    await scrollTo('#heading-vote', 0);
    await expect.poll(at).toEqual(['', petition, 'heading-vote']);
  });

  it('is not told for what a revealed target passes on its way', async () => {
    await open({ width: 400, reducedMotion: false });
    await reader.send({
      type: 'reveal',
      target: { kind: 'section', id: 'after' },
      focus: false,
      flash: false,
    });
    await expect.poll(async () => (await sections()).at(-1)).toBe('after');
    expect((await sections()).filter((section) => section !== 'ferry')).toEqual(['after']);
  });
});

describe('a reveal', () => {
  it.each([
    ['section', 'building', '#heading-building'],
    ['note', '7', '#note-7'],
    ['marker', '6-2', '#marker-6-2'],
    ['paragraph', '12', '#paragraph-12'],
    ['item', 'q-bid', '#item-q-bid summary'],
  ] as const)('brings a %s to the reading line, with focus and a highlight', async (kind, id, selector) => {
    await open({ width: 400, height: 500 });
    await reader.send({ type: 'reveal', target: { kind, id }, focus: true, flash: true });
    const target = reader.page.locator(selector);
    expect(await target.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await target.getAttribute('class')).toContain('flash');
    const top = await topOf(selector);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(500);
  });

  it('glides when motion is welcome and the way is short', async () => {
    await open({ width: 400, reducedMotion: false });
    await reader.send({ type: 'reveal', target: { kind: 'paragraph', id: '3' }, focus: false, flash: true });
    await expect.poll(() => topOf('#paragraph-3')).toBeLessThan(200);
  });

  it('does nothing for a target that is not there', async () => {
    await open();
    await reader.send({ type: 'reveal', target: { kind: 'note', id: '999' }, focus: true, flash: true });
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
  });
});

describe('new text of the lesson', () => {
  it('leaves the focus, the selection and an open popover where they are', async () => {
    await open();
    await reader.page.focus('#marker-5-1');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Tab');
    await reader.send(showSample('chronicle', { html: grown() }));
    expect(await reader.page.locator('.marginalia-popover').isVisible()).toBe(true);
    expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toBe('Go to note');
    expect(await reader.page.locator('#marker-5-1').getAttribute('aria-expanded')).toBe('true');
    await reader.page.keyboard.press('Escape');
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('marker-5-1');
  });

  it('leaves the focus on a marker in the text', async () => {
    await open();
    await reader.page.focus('#marker-6-1');
    await reader.send(showSample('chronicle', { html: grown() }));
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('marker-6-1');
  });

  it('renews the note in an open popover, and closes it when the note has gone', async () => {
    await open();
    await reader.page.click('#marker-2-1');
    const dearer = (markdown: string) => markdown.replace('two pounds and four shillings', 'three pounds');
    await reader.send(showSample('chronicle', { html: sampleHtml('chronicle', dearer) }));
    expect(await reader.page.locator('.marginalia-popover').textContent()).toContain('three pounds');
    const without = (markdown: string) => markdown.replace(/^\[\^2\]:.*$/m, '');
    await reader.send(showSample('chronicle', { html: sampleHtml('chronicle', without) }));
    expect(await reader.page.locator('.marginalia-popover').isVisible()).toBe(false);
  });

  it('leaves unfolded what the student has unfolded', async () => {
    await open();
    await reader.page.click('#item-q-bid summary');
    await reader.send(showSample('chronicle', { html: grown() }));
    expect(await reader.page.locator('#item-q-bid').getAttribute('open')).not.toBe(null);
  });
});
