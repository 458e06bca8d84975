import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chronicle } from './chronicle.ts';
import { buildPassage, type Sample } from './passage-builder.ts';
import {
  launchBrowser,
  openReader,
  type ReaderOptions,
  type ReaderPage,
  showChronicle,
} from './reader-page.ts';

let browser: Browser;
let reader: ReaderPage;
const LESSON = 'file:///lessons/bridges/lesson.md';

beforeAll(async () => {
  browser = await launchBrowser();
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
const sections = async () =>
  (await reader.posted()).flatMap((message) => (message.type === 'reading' ? [message.section] : []));

/** Scrolls as a student would, by the wheel, until an element is at a height of the window. */
async function scrollTo(selector: string, height: number): Promise<void> {
  await reader.page.mouse.move(200, 300);
  await reader.page.mouse.wheel(0, (await topOf(selector)) - height);
  await expect.poll(async () => Math.abs((await topOf(selector)) - height)).toBeLessThan(2);
}

/** The chronicle after an author has put two paragraphs before everything else. */
function grown(): Sample {
  const [first, ...rest] = chronicle.sections;
  if (!first) throw new Error('no section');
  const added = ['A new first paragraph. '.repeat(20), 'And a second one.'];
  return { ...chronicle, sections: [{ ...first, paragraphs: [...added, ...first.paragraphs] }, ...rest] };
}

/** The element that shows a paragraph which begins so. */
const paragraph = (text: string) => `.paragraph:has-text("${text}")`;

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
    expect((await reader.posted())[0]).toEqual({
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
    await open({ width: 400, first: { html: buildPassage(grown()) }, ...(state && { state }) });
    expect(Math.abs((await topOf('#paragraph-11')) + 30)).toBeLessThan(3);
  });

  it('stays when the text changes, grows above or is set in other type', async () => {
    await open();
    await scrollTo('#paragraph-9', -30);
    await reader.send(showChronicle({ html: buildPassage(grown()) }));
    expect(Math.abs((await topOf('#paragraph-11')) + 30)).toBeLessThan(3);
    await reader.send({ type: 'settings', settings: { serif: false, paragraphNumbers: true } });
    const through = () =>
      reader.page.$eval('#paragraph-11', (element) => {
        const { top, height } = element.getBoundingClientRect();
        return -top / height;
      });
    const before = await through();
    await reader.page.setViewportSize({ width: 300, height: 800 });
    await expect.poll(async () => Math.abs((await through()) - before)).toBeLessThan(0.02);
  });

  it('begins where the host says, or at the top of another lesson', async () => {
    await open({ width: 400, first: { place: { section: 'toll', element: 'heading-toll', fraction: 0 } } });
    expect(Math.abs(await topOf('#heading-toll'))).toBeLessThan(2);
    await reader.send(showChronicle({ lesson: 'file:///another/lesson.md' }));
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
    await reader.send(showChronicle());
    expect(Math.abs(await topOf('#heading-toll'))).toBeLessThan(2);
  });

  it('stays at the title while a problem is said above it', async () => {
    await open();
    await reader.send({ type: 'problem', message: 'The file cannot be read.' });
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
    expect(await reader.page.getByRole('status').innerText()).toBe('The file cannot be read.');
    expect(await reader.page.locator('h1').isVisible()).toBe(true);
    await reader.send(showChronicle());
    expect(await reader.page.getByRole('status').innerText()).toBe('');
  });
});

describe('the section that is read', () => {
  it('is told when it comes to the reading line, once, and not in the notes', async () => {
    await open();
    await expect.poll(sections).toEqual([]);
    await scrollTo('#heading-petition', 100);
    await expect.poll(sections).toEqual(['petition']);
    await scrollTo('#heading-vote', 100);
    await expect.poll(async () => (await sections()).at(-1)).toBe('vote');
    const before = await sections();
    expect(before).toEqual([...new Set(before)]);
    await reader.page.focus('#marker-8-1');
    await reader.page.keyboard.press('Enter');
    await reader.page.click('text=Go to note');
    await expect.poll(() => topOf('#note-8')).toBeLessThan(800);
    expect(await sections()).toEqual(before);
  });

  it('is not told for what a revealed target passes on its way', async () => {
    await open({ width: 400, reducedMotion: false });
    await reader.send({
      type: 'reveal',
      target: { kind: 'section', id: 'after' },
      focus: false,
      flash: false,
    });
    await expect.poll(sections).toEqual(['after']);
  });
});

describe('a reveal', () => {
  it.each([
    ['section', 'building', '#heading-building'],
    ['note', '7', '#note-7'],
    ['marker', '6-2', '#marker-6-2'],
    ['paragraph', '12', '#paragraph-12'],
    ['item', 'q-mind', '#item-q-mind summary'],
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
    await reader.send(showChronicle({ html: buildPassage(grown()) }));
    expect(await reader.page.locator('.marginalia-popover').isVisible()).toBe(true);
    expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toBe('Go to note');
    expect(await reader.page.locator('#marker-5-1').getAttribute('aria-expanded')).toBe('true');
    await reader.page.keyboard.press('Escape');
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('marker-5-1');
  });

  it('leaves the focus on a marker in the text', async () => {
    await open();
    await reader.page.focus('#marker-6-1');
    await reader.send(showChronicle({ html: buildPassage(grown()) }));
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('marker-6-1');
  });

  it('renews the note in an open popover, and closes it when the note has gone', async () => {
    await open();
    await reader.page.click('#marker-2-1');
    const notes = { ...chronicle.notes, '2': '<p>Two pounds and five shillings.</p>' };
    await reader.send(showChronicle({ html: buildPassage({ ...chronicle, notes }) }));
    expect(await reader.page.locator('.marginalia-popover').innerText()).toContain('five shillings');
    const { '2': _gone, ...others } = notes;
    await reader.send(showChronicle({ html: buildPassage({ ...chronicle, notes: others }) }));
    expect(await reader.page.locator('.marginalia-popover').isVisible()).toBe(false);
  });

  it('leaves unfolded what the student has unfolded', async () => {
    await open();
    await reader.page.click('#item-q-mind summary');
    await reader.send(showChronicle({ html: buildPassage(grown()) }));
    expect(await reader.page.locator('#item-q-mind').getAttribute('open')).not.toBe(null);
  });

  it(`reaches ${paragraph('A new first paragraph')}`, async () => {
    await open();
    await reader.send(showChronicle({ html: buildPassage(grown()) }));
    expect(await reader.page.locator(paragraph('A new first paragraph')).count()).toBe(1);
  });
});
