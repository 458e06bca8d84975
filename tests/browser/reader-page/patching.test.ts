import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { type FedReader, feedReader } from './fed-reader.ts';
import { openReader, type ReaderPage } from './reader-page.ts';

let browser: Browser;
let reader: ReaderPage;
let fed: FedReader;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => reader?.close());

const section = (id: string, more = ''): string =>
  `## Section ${id}\n<!-- section id=${id} -->\n\nWords of ${id}.[^${id}] And "more" of them.\n\n${more}| a | b |\n| --- | --- |\n| ${id} | 2 |\n\n`;
const question = '### Why?\n<!-- question id=why -->\n\nBecause of[^1] what?\n\n';
const notes = ['1', '2', '3', 'x'].map((label) => `[^${label}]: Note ${label}.[^3]\n\n`).join('');
const title = '# A lesson\n\nAn introduction.\n\n';

/** States of a lesson, each after another kind of edit. */
const states: readonly string[] = [
  title + section('1') + section('2') + notes,
  title + section('1', 'A new paragraph.\n\n') + section('2') + notes,
  title + section('1', '[^x] and [^2]\n\n') + question + section('2') + notes,
  title + section('2') + section('1') + question + notes,
  title + section('3') + section('2') + section('1') + notes,
  title + section('1') + section('1') + notes,
  `# Another title\n\n${section('2')}`,
  title + section('2', '- one\n- two\n\n> [!TIP]\n> three\n\n') + section('1') + notes,
  '# Nothing\n',
  title + section('1') + section('2') + notes,
];

async function open(width: number, lesson = 'file:///lessons/fed'): Promise<void> {
  reader = await openReader(browser, { width, height: 700, first: null });
  fed = feedReader(reader, lesson);
}

/** The passage as it is in the page, without the size that the page expects of its parts. */
const passage = (): Promise<string> =>
  reader.page.evaluate(() => {
    const copy = document.querySelector('article.lesson')?.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll('[style]')) element.removeAttribute('style');
    return copy.outerHTML.replace(/\s*\n\s*/g, '\n');
  });

describe('a lesson that is patched', () => {
  it.each([360, 1200])('looks as if it were shown anew after any edit, %i pixels wide', async (width) => {
    await open(width);
    const patched: string[] = [];
    for (const text of states) {
      await fed.show(text);
      patched.push(await passage());
    }
    for (const [index, text] of states.entries()) {
      await feedReader(reader, `file:///lessons/anew-${index}`).show(text);
      expect(patched[index]).toBe(await passage());
    }
  });

  it('does not touch what did not change', async () => {
    await open(1200);
    const text = title + section('1') + section('2') + notes;
    await fed.show(text);
    await reader.page.evaluate(() => {
      const touched: string[] = [];
      Object.assign(window, { touched });
      new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          touched.push(element?.closest('article > *')?.id ?? 'the article');
        }
      }).observe(document.querySelector('article') as Element, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
    await fed.show(text.replace('Words of 2.', 'Some words of 2.'));
    const touched = await reader.page.evaluate(() => (window as unknown as { touched: string[] }).touched);
    expect(new Set(touched)).toEqual(new Set(['section-2']));
    expect(fed.sent.at(-1)).toMatchObject({ type: 'patch', body: { units: [{ key: 'section-2' }] } });
  });

  it('asks for the whole passage when it misses a change', async () => {
    await open(400);
    await fed.show(states[0] ?? '');
    await fed.show(states[1] ?? '');
    const before = await passage();
    await reader.send({ ...fed.sent.at(-1), from: 77 });
    expect(await reader.posted('resync')).toHaveLength(1);
    expect(await passage()).toBe(before);
  });
});

describe('a long lesson', () => {
  const words =
    'words that say very little and go on for a while, so that the paragraph has some lines '.repeat(4);
  const numbers = Array.from({ length: 120 }, (_, index) => index + 1);
  const part = (n: number): string =>
    `## Part ${n}\n<!-- section id=part-${n} -->\n\nSentence ${n} begins.[^${n}] ${words}\n\n${`Then ${words}\n\n`.repeat(n % 7)}| needle-${n} | b |\n| --- | --- |\n| 1 | 2 |\n\n`;
  const text = `# Long\n\n${numbers.map(part).join('')}${numbers.map((n) => `[^${n}]: Note ${n}, in a few words.\n\n`).join('')}`;
  const topOf = (selector: string): Promise<number> =>
    reader.page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  const rest = (): Promise<unknown> =>
    reader.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );

  it('arrives in steps, of which the first is enough for a screen', async () => {
    await open(900);
    await fed.show(text);
    expect(fed.sent.length).toBeGreaterThan(1);
    expect(fed.sent[0]).toMatchObject({ type: 'show', isWhole: false });
    expect(await reader.page.locator('article.long > section[data-section]').count()).toBe(120);
    expect(await reader.page.locator('.note').count()).toBe(120);
    const laidOut = await reader.page.evaluate(
      () =>
        [...document.querySelectorAll('article > .section')].filter(({ firstElementChild }) =>
          firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
        ).length,
    );
    expect(laidOut).toBeLessThan(20);
  });

  it.each([360, 1200])('goes to a place far away, and stays there, %i pixels wide', async (width) => {
    await open(width);
    await fed.show(text);
    const target = { kind: 'section', id: 'part-41' };
    await reader.send({ type: 'reveal', target, focus: true, flash: false });
    await expect.poll(async () => Math.round(await topOf('#heading-part-41'))).toBeGreaterThan(60);
    await expect.poll(async () => Math.round(await topOf('#heading-part-41'))).toBeLessThan(140);
    await rest();
    const before = await topOf('#heading-part-41');
    // Text that arrives far above moves nothing, and what is scrolled past on the way back neither.
    await fed.show(text.replace('Sentence 3 begins.', `${words}\n\n${words}\n\nSentence 3 begins.`));
    await rest();
    expect(Math.abs((await topOf('#heading-part-41')) - before)).toBeLessThan(2);
    expect(await reader.page.locator('#section-part-41 [data-paragraph]').first().getAttribute('id')).toMatch(
      /^paragraph-\d+$/,
    );
  });

  it('leaves a student who scrolls on right after a jump where the student is', async () => {
    await open(900);
    await fed.show(text);
    // In the very frame after the jump: it is held for some frames while the text around it gets its size.
    await reader.page.evaluate(() => {
      addEventListener('scrollend', () => requestAnimationFrame(() => scrollBy({ top: -300 })), {
        once: true,
      });
    });
    const target = { kind: 'section', id: 'part-41' };
    await reader.send({ type: 'reveal', target, focus: false, flash: false });
    await expect.poll(() => topOf('#heading-part-41')).toBeGreaterThan(350);
    for (let frame = 0; frame < 15; frame++) await rest();
    expect(await topOf('#heading-part-41')).toBeGreaterThan(350);
  });

  it('has its notes beside their markers wherever the student is', async () => {
    await open(1300);
    await fed.show(text);
    const target = { kind: 'section', id: 'part-30' };
    await reader.send({ type: 'reveal', target, focus: false, flash: false });
    const off = (): Promise<number> =>
      reader.page.evaluate(() => {
        const note = document.querySelector('.margin-note[data-note="30"]')?.getBoundingClientRect().top;
        const marker = document.querySelector('#marker-30-1')?.getBoundingClientRect().top;
        return note === undefined || marker === undefined ? Number.NaN : Math.abs(note - marker);
      });
    await expect.poll(off).toBeLessThan(20);
    expect(await reader.page.locator('.margin-note').count()).toBeLessThan(40);
  });

  it('is searched as a whole', async () => {
    await open(900);
    await fed.show(text);
    await reader.page.keyboard.press('Control+f');
    await reader.page.locator('.find-bar input').fill('needle-52');
    await expect
      .poll(async () => {
        const top = await topOf('#section-part-52 table');
        return top > 0 && top < 700;
      })
      .toBe(true);
    expect(await reader.page.locator('.find-bar output').textContent()).toBe('1 of 1');
  });

  it('shows the numbers of its paragraphs beside them', async () => {
    await open(900);
    await fed.show(text);
    await reader.send({ type: 'settings', settings: { serif: false, paragraphNumbers: true } });
    /** Where the number of the first paragraph belongs. */
    const picture = async (): Promise<Buffer> => {
      const clip = await reader.page.locator('#section-part-1').evaluate((element) => {
        const { left, top } = element.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
        return { x: Math.round(left) - 40, y: Math.round(top), width: 36, height: 24 };
      });
      return reader.page.screenshot({ clip });
    };
    const near = await picture();
    // Clips nothing, and is as high as before.
    await reader.page.evaluate(() => {
      for (const section of document.querySelectorAll<HTMLElement>('.section'))
        Object.assign(section.style, { contentVisibility: 'visible', display: 'flow-root' });
    });
    const plain = await picture();
    await reader.page.evaluate(() => document.body.classList.remove('paragraph-numbers'));
    expect(near.equals(plain)).toBe(true);
    expect(near.equals(await picture())).toBe(false);
  });
});
