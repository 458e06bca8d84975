import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderPage } from './reader-page.ts';

let browser: Browser;
let reader: ReaderPage;

const HTML = `<article class="lesson" lang="en" dir="ltr">
<section id="section-a" data-section="a"><h2 id="heading-a">A bridge</h2>
<p id="paragraph-1">The old <em>bri</em>dge was “the king’s”<sup class="marker"><a id="marker-1-1" href="#note-1" role="doc-noteref" data-note="1" aria-label="Note 1">1</a></sup> café.</p>
<p id="paragraph-2">${'Words and words. '.repeat(300)}</p>
<aside class="tasks"><details class="task task-question" id="item-q" data-item="q"><summary>What fell?</summary>
<div class="task-prompt"><p>Say which bridge fell in March.</p></div></details></aside>
</section>
<section role="doc-endnotes"><ol class="notes-list"><li id="note-1" data-note="1"><p>The bridge of 1890.</p></li></ol></section>
</article>`;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader.close());

const find = async (words: string): Promise<string> => {
  await reader.page.fill('.find-bar input', words);
  await expect.poll(() => reader.page.locator('.find-bar output').textContent()).not.toBe('');
  return (await reader.page.locator('.find-bar output').textContent()) ?? '';
};
const painted = () =>
  reader.page.evaluate(() => [...(CSS.highlights.get('marginalia-found-now') ?? [])].map(String).join());

describe('finding words in the reader', () => {
  it.each([1100, 300])(
    'opens by its key and looks into passage, notes and folded cards, %d pixels wide',
    async (width) => {
      reader = await openReader(browser, { width, first: { html: HTML } });
      await reader.page.keyboard.press('Control+f');
      const isReady = () =>
        reader.page.evaluate(() => document.activeElement?.matches('.find-bar input') ?? false);
      await expect.poll(isReady).toBe(true);
      expect(await find('bridge')).toBe('1 of 4');
      await reader.page.keyboard.press('Enter');
      await reader.page.keyboard.press('Enter');
      expect(await reader.page.locator('.find-bar output').textContent()).toBe('3 of 4');
      expect(await reader.page.locator('#item-q').getAttribute('open')).not.toBeNull();
      expect(
        await reader.page
          .locator('#item-q p')
          .boundingBox()
          .then((box) => box && box.y > 0 && box.y < 800),
      ).toBe(true);
      await reader.page.keyboard.press('Shift+Enter');
      expect(await painted()).toBe('bridge');
      expect(await reader.page.locator('.selection-toolbar:visible').count()).toBe(0);
    },
  );

  it('counts nothing that nobody can see, and looks like a bar', async () => {
    const cards = '<aside class="entries" hidden><div><p>A bridge of cards.</p></div></aside></article>';
    reader = await openReader(browser, { first: { html: HTML.replace('</article>', cards) } });
    await reader.page.keyboard.press('Control+f');
    expect(await find('bridge')).toBe('1 of 4');
    await expect
      .poll(() => reader.page.$eval('.find-bar', (bar) => getComputedStyle(bar).display))
      .toBe('flex');
  });

  it.each([
    ['THE KING\'S" cafe', '1 of 1'],
    ['old  bridge', 'Nothing found'],
    ['old bridge', '1 of 1'],
    ['fell?', '1 of 1'],
  ])('takes %s as it is meant', async (words, said) => {
    reader = await openReader(browser, { first: { html: HTML } });
    await reader.page.keyboard.press('Control+f');
    expect(await find(words)).toBe(said);
  });

  it('opens when the host asks, and by Escape gives the keyboard to the place that was found', async () => {
    reader = await openReader(browser, { first: { html: HTML } });
    await reader.send({ type: 'find' });
    expect(await find('1890')).toBe('1 of 1');
    await reader.page.keyboard.press('Escape');
    expect(await reader.page.locator('.find-bar').isVisible()).toBe(false);
    expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toContain('1890');
  });
});

describe('what is copied', () => {
  it('has no numbers of markers', async () => {
    reader = await openReader(browser, { first: { html: HTML } });
    const copied = await reader.page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#paragraph-1') as Element);
      return getSelection()?.toString();
    });
    expect(copied).toBe('The old bridge was “the king’s” café.');
  });
});

describe('a card', () => {
  it('is not opened by scrolling under a pointer that rests', async () => {
    reader = await openReader(browser, { width: 360, first: { html: HTML } });
    const marker = reader.page.locator('#marker-1-1');
    await reader.page.evaluate(() => {
      document.body.style.padding = '1000px 0 3000px';
      scrollTo(0, 4000);
    });
    await reader.page.mouse.move(100, 200);
    await reader.page.mouse.move(101, 200);
    // The marker comes under the pointer by itself.
    await marker.evaluate((element) => {
      const { top, left, width, height } = element.getBoundingClientRect();
      scrollBy({ top: top + height / 2 - 200, behavior: 'instant' });
      document.body.style.translate = `${101 - left - width / 2}px 0`;
    });
    await expect.poll(() => marker.evaluate((element) => element.matches(':hover'))).toBe(true);
    await reader.page.waitForTimeout(400);
    expect(await reader.page.locator('.marginalia-popover').isVisible()).toBe(false);
    await reader.page.mouse.move(102, 201);
    await expect.poll(() => reader.page.locator('.marginalia-popover').isVisible()).toBe(true);
    expect(await reader.posted('card')).toEqual([{ type: 'card', open: true }]);
    await reader.send({ type: 'close-card' });
    expect(await reader.page.locator('.marginalia-popover').isVisible()).toBe(false);
    expect((await reader.posted('card')).at(-1)).toEqual({ type: 'card', open: false });
  });
});

describe('the card of a question', () => {
  it('opens its hints one after another, and leaves the focus where to go on', async () => {
    reader = await openReader(browser, { first: { html: HTML } });
    const labels = { hints: 'Hints', answer: 'Your answer', key: 'Key' };
    const task = (opened: number) => ({
      ...{ id: 'q', done: false, state: '', answerHtml: '', keyHtml: '', aboutHtml: '<p>Recall · 5 min</p>' },
      hintsHtml: ['', '<p>Hint 1 of 2</p><p>Look at March.</p>', '<p>Hint 2 of 2</p><p>It was old.</p>'][
        opened
      ],
      actions: opened < 2 ? [{ action: 'hint', label: `Show hint ${opened + 1} of 2` }] : [],
    });
    await reader.send({ type: 'tasks', tasks: [task(0)], labels });
    await reader.page.click('#item-q summary');
    await reader.page.click('text=Show hint 1 of 2');
    expect(await reader.posted('task')).toEqual([{ type: 'task', id: 'q', action: 'hint' }]);
    await reader.send({ type: 'tasks', tasks: [task(1)], labels });
    expect(await reader.page.locator('.task-hints').textContent()).toContain('Look at March.');
    expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toBe('Show hint 2 of 2');
    await reader.send({ type: 'tasks', tasks: [task(2)], labels });
    await expect.poll(() => reader.page.evaluate(() => document.activeElement?.className)).toBe('task-hints');
  });
});
