import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync, inflateRawSync } from 'node:zlib';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FIRST_LESSON } from '../toolchain/repository.ts';
import { card, violations, visitSite } from './site-visit.ts';

const lesson = `---
title: Rain
id: rain
---

## The flood
<!-- section id=flood -->

It rained for forty days. Nobody was ready.

### How long?
<!-- exercise id=x-long type=choice section=flood -->

Read the passage.

> [!TIP]
> Count the days.

- [ ] A week
  > Too short.
- [x] Forty days
  > So it says.

### Where does it say so?
<!-- exercise id=x-where type=evidence section=flood -->

Nobody expected it.

<!-- key -->

> Nobody was ready.

### Why?
<!-- question id=q-why section=flood -->

Say why.
`;

const visit = visitSite(async (workspace) => {
  workspace.write('rain/lesson.md', lesson);
  expect(await workspace.run('build', FIRST_LESSON, 'rain', '--out', 'site')).toMatchObject({ code: 0 });
});
const { student, troubles } = visit;
const open = (context: BrowserContext, folder = 'rain', site?: string) => visit.open(context, folder, site);
const answerTo = (page: Page) => page.getByRole('dialog').locator('.exercise');

/** What is wrong with a browser's database, set up before the page begins. */
const poorDatabases: Readonly<Record<string, () => void>> = {
  'cannot be opened': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not here.', 'SecurityError');
    };
  },
  'can be opened, and then not be read': () => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('Not now.', 'InvalidStateError');
    };
  },
  'gives up whatever is begun': () => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...given) {
      const begun = Reflect.apply(transaction, this, given);
      queueMicrotask(() => begun.abort());
      return begun;
    };
  },
  'never answers': () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    // The page waits for ten seconds.
    const later = window.setTimeout;
    window.setTimeout = ((run: TimerHandler, wait?: number) =>
      later(run, wait === 10_000 ? 1 : wait)) as typeof window.setTimeout;
  },
};

describe('a page in a browser whose database', () => {
  it.each(Object.entries(poorDatabases))('%s is answered as long as it is open', async (_what, spoil) => {
    const context = await student();
    await context.addInitScript(spoil);
    const page = await open(context);
    await page.getByText('This browser keeps nothing for this page').waitFor();
    await card(page, 'x-long').locator(':scope > summary').click();
    await card(page, 'x-long').getByRole('button', { name: 'Try' }).click();
    await answerTo(page).locator('.option', { hasText: 'Forty days' }).locator('input').check();
    await page.keyboard.press('Enter');
    await page.getByText('Right: 1 of 1.').waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('an exercise on a page of a site', () => {
  it('is answered by keyboard, graded, and remembered when the page is opened again', async () => {
    const context = await student();
    const page = await open(context);
    await card(page, 'x-long').locator(':scope > summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const right = answerTo(page).locator('.option', { hasText: 'Forty days' }).locator('input');
    const wrong = answerTo(page).locator('.option', { hasText: 'A week' }).locator('input');
    await wrong.waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^exercise-option-/);
    await wrong.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('Not right: 0 of 1.').waitFor();
    expect(await answerTo(page).textContent()).toContain('Too short.');
    // The right answer is told to nobody who wants to try again.
    expect(await answerTo(page).textContent()).not.toContain('So it says.');
    await page.keyboard.press('Enter');
    await page.getByText('Not right: 0 of 1.').waitFor({ state: 'detached' });
    await right.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('Right: 1 of 1.').waitFor();
    await page.keyboard.press('Escape');
    await card(page, 'x-long').getByText('best 100%').waitFor();
    // The focus returns to where it came from.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Try again');
    const again = await open(context);
    await card(again, 'x-long').getByText('best 100%').waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('is kept and not graded where the site has no keys, in any of its files', async () => {
    const picture = '![The answer: forty days](media/forty-days.svg)';
    const text = lesson.replace('Read the passage.', `Read the passage.\n\n${picture}`);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
    visit.workspace.write('exam/lesson.md', text.replace('id: rain', 'id: exam'));
    visit.workspace.write('exam/media/forty-days.svg', svg);
    expect(await visit.workspace.run('build', 'exam', '--out', 'without', '--keys', 'none')).toMatchObject({
      code: 0,
      err: '',
      out: 'Wrote 1 lesson to without, without keys.\n',
    });
    const script = readFileSync(visit.workspace.path('without/exam/lesson.js'), 'utf8');
    const { packed } = JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1));
    const sent = inflateRawSync(Buffer.from(packed, 'base64')).toString();
    expect(sent).toContain('Forty days');
    expect(sent).not.toMatch(/\[x\]|So it says|Too short|forty-days\.svg/);
    expect(readFileSync(visit.workspace.path('without/exam/media/picture-1.svg'), 'utf8')).toBe(svg);
    const context = await student();
    const page = await open(context, 'exam', 'without');
    await card(page, 'x-long').locator(':scope > summary').click();
    await card(page, 'x-long').getByRole('button', { name: 'Try' }).click();
    await answerTo(page).locator('.option', { hasText: 'Forty days' }).locator('input').check();
    await page.keyboard.press('Enter');
    await answerTo(page).getByText('not graded yet').first().waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('keeps an answer that is not given yet', async () => {
    const context = await student();
    const page = await open(context);
    await card(page, 'x-where').locator(':scope > summary').click();
    await card(page, 'x-where').getByRole('button', { name: 'Try' }).click();
    await answerTo(page).locator('#exercise-quotation').fill('Nobody was');
    const again = await open(context);
    await card(again, 'x-where').locator(':scope > summary').click();
    await card(again, 'x-where').getByRole('button', { name: 'Try' }).click();
    await expect.poll(() => answerTo(again).locator('#exercise-quotation').inputValue()).toBe('Nobody was');
    await context.close();
  });

  it('is answered with words of the passage, by keyboard', async () => {
    const context = await student();
    const page = await open(context);
    await card(page, 'x-where').locator(':scope > summary').click();
    await card(page, 'x-where').getByRole('button', { name: 'Try' }).click();
    await page.locator('#exercise-select').press('Enter');
    await page.locator('.answer-bar').waitFor();
    // The caret begins at the first word of the section: five words on, three words and their end.
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
    for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => page.locator('.answer-chosen').textContent()).toBe('Nobody was ready');
    await page.keyboard.press('Enter');
    await page.getByText('Right: 1 of 1.').waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('is answered with a finger on a phone', async () => {
    const context = await student({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const page = await open(context);
    await card(page, 'x-where').locator(':scope > summary').tap();
    await card(page, 'x-where').getByRole('button', { name: 'Try' }).tap();
    await page.locator('#exercise-select').tap();
    await page.locator('.answer-bar').waitFor();
    // What a finger held on a word makes, and its handles move, is a selection of the browser's own.
    await page.evaluate(() => {
      const text = document.querySelector('#paragraph-1')?.firstChild?.parentElement;
      const node = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const start = node.data.indexOf('Nobody');
      getSelection()?.setBaseAndExtent(node, start, node, start + 'Nobody was ready'.length);
    });
    await expect.poll(() => page.locator('.answer-chosen').textContent()).toBe('Nobody was ready');
    await page.locator('.answer-bar button.primary').tap();
    await page.getByText('Right: 1 of 1.').waitFor();
    await context.close();
  });

  it.each<[string, BrowserContextOptions]>([
    ['light', { colorScheme: 'light' }],
    ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 }, hasTouch: true }],
  ])('has nothing for axe to find before and after the answer, for every type (%s)', async (_, options) => {
    const context = await student(options);
    const page = await open(context, 'korea-1950');
    const first = await page.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLDetailsElement>('details.task-exercise')];
      for (const details of shown) details.open = true;
      return shown.map(({ dataset }) => dataset['item'] ?? '');
    });
    const types = new Set<string>();
    const found: string[] = [];
    for (const id of first) {
      await card(page, id).getByRole('button').first().click();
      const answer = answerTo(page).locator('.answer > *');
      await answer.waitFor();
      const type = await answer.evaluate((element) => element.className || element.outerHTML.slice(0, 40));
      if (!types.has(type)) {
        types.add(type);
        found.push(...(await violations(page)).map((each) => `${type}: ${each}`));
        const wide = await page.getByRole('dialog').evaluate((pane) => pane.scrollWidth - pane.clientWidth);
        if (wide > 0) found.push(`${type}: scrolls sideways`);
      }
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
    expect(types.size).toBeGreaterThanOrEqual(8);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

/** Selects words of the first paragraph, and presses a button of what then appears. */
async function mark(page: Page, words: string, action: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('#paragraph-1') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const start = node.data.indexOf(wanted);
      if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }
  }, words);
  await page.getByRole('button', { name: action }).click();
}

describe('a passage on a page of a site', () => {
  it('keeps a highlight and a note, which a saved record takes to another browser', async () => {
    const context = await student({ viewport: { width: 1300, height: 800 } });
    const page = await open(context);
    await mark(page, 'forty days', 'Highlight');
    await page.locator('.sign').waitFor({ state: 'attached' });
    await mark(page, 'Nobody', 'Add note');
    await page.keyboard.type('Not even Noah?');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.locator('.margin-note.own', { hasText: 'Not even Noah?' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save my record' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('rain.jsonl');
    const other = await student({ viewport: { width: 1300, height: 800 } });
    const there = await open(other);
    expect(await there.locator('.sign').count()).toBe(0);
    await there.locator('input[type="file"]').setInputFiles(await download.path());
    await there.locator('.margin-note.own', { hasText: 'Not even Noah?' }).waitFor();
    await there.getByText(/^Added from “.+”: 2$/).waitFor();
    // The same file adds nothing twice.
    await there.locator('input[type="file"]').setInputFiles(await download.path());
    await there.getByText(/^There is nothing new in “.+”\.$/).waitFor();
    expect(await violations(there)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
    await other.close();
  });
});

describe('what a browser or a file refuses', () => {
  it('is told at once where a highlight cannot be stored, and the highlight stays', async () => {
    const context = await student();
    const page = await open(context);
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('There is no room.', 'QuotaExceededError');
      };
    });
    await mark(page, 'forty days', 'Highlight');
    await page.getByRole('alert').filter({ hasText: 'could not save your work' }).waitFor();
    await page.locator('.sign').waitFor({ state: 'attached' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save my record' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('"type":"highlight"');
    expect(troubles.splice(0).join('\n')).toContain('There is no room.');
    await context.close();
  });

  it('is told of a file that is no record', async () => {
    const context = await student();
    const page = await open(context);
    const file = { name: 'essay.jsonl', mimeType: 'text/plain', buffer: Buffer.from('It rained.\n') };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText('“essay.jsonl” is not a record.').waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('the page of a lesson', () => {
  it('says without JavaScript that it can only be read', async () => {
    const context = await student({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(visit.workspace.path('site/rain/index.html')).href);
    expect(await page.locator('.site-footer').textContent()).toContain('to be read');
    await context.close();
  });

  it('shows no key at a glance, in none of its files', () => {
    for (const file of ['index.html', 'lesson.js'])
      expect(readFileSync(visit.workspace.path(join('site/rain', file)), 'utf8')).not.toMatch(
        /So it says|Too short/,
      );
  });

  it.each([
    ['player.js', 150_000, 'made answerable'],
    ['work.js', 60_000, 'brought on, once an exercise is tried,'],
  ])('is %3$s by a script of limited size: %s, at most %i bytes packed', (name, most) => {
    const script = readFileSync(visit.workspace.path(`site/assets/${name}`));
    expect(gzipSync(script).length).toBeLessThan(most);
  });
});
