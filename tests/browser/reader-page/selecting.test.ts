import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dragOver } from '../drag-over.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { openReader, type ReaderOptions, type ReaderPage } from './reader-page.ts';
import { sampleHtml, samplePassage, stretchOf } from './sample-lessons.ts';
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
/** A reader whose host keeps annotations. */
async function open(options: ReaderOptions = {}): Promise<ReaderPage> {
  const opened = await openReader(browser, options);
  await opened.send({ type: 'annotations', annotations: [] });
  return opened;
}
const selection = () => selectedIn(reader);
const said = () => saidIn(reader);
const toolbar = () => toolbarIn(reader);
/** Writes a note on the pad that opens, by keys alone. */
const write = async (words: string) => {
  await reader.page.getByPlaceholder('What strikes you here?').waitFor();
  await reader.page.keyboard.type(words);
  await reader.page.keyboard.press('Control+Enter');
};

describe('words selected by mouse', () => {
  it('are highlighted by a button beside them, whole', async () => {
    reader = await open({ width: 400 });
    await dragOver(reader.page.mainFrame(), 'he rope parted twice within a fortnigh');
    await toolbar().getByText('Highlight').click();
    await expect
      .poll(() => reader.posted('highlight'))
      .toEqual([{ type: 'highlight', ...stretch('the rope parted twice within a fortnight') }]);
    expect(await toolbar().isVisible()).toBe(false);
  });

  it('may begin on a name, whose card stays away', async () => {
    reader = await open({ width: 400 });
    const name = reader.page.locator('a.name[data-entry="harl"]').first();
    const words = (await name.textContent()) ?? '';
    await dragOver(reader.page.mainFrame(), words);
    await toolbar().waitFor();
    expect(await selection()).toBe(words);
    expect(await reader.page.getByRole('dialog').count()).toBe(0);
    await reader.page.keyboard.press('Escape');
    await reader.page.mouse.click(5, 5);
    // However long the mouse is held before it is moved.
    const { x, y, width, height } = (await name.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const { mouse } = reader.page;
    await mouse.move(x + 1, y + height / 2);
    await mouse.down();
    await reader.page.evaluate(() => new Promise((held) => setTimeout(held, 300)));
    await mouse.move(x + width - 1, y + height / 2);
    await mouse.up();
    await toolbar().waitFor();
    expect(await reader.page.getByRole('dialog').count()).toBe(0);
    await reader.page.keyboard.press('Escape');
    await mouse.click(5, 5);
    // A click is what it was.
    await name.click();
    await reader.page.getByRole('dialog').waitFor();
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('leave out markers, and may run over paragraphs', async () => {
    reader = await open();
    await reader.page.evaluate(() => {
      const [one, two] = document.querySelectorAll('#section-ferry .paragraph');
      const range = document.createRange();
      if (one && two) {
        range.setStart(one, 0);
        range.setEnd(two, 1);
      }
      getSelection()?.addRange(range);
    });
    await toolbar().getByText('Add note').click();
    await write('Who counts?');
    const [message] = await reader.posted('note');
    expect(message?.words).toMatch(
      /^For as long as .* did not run at all\. The ferryman, .* many times before\.$/,
    );
    expect(message?.text).toBe('Who counts?');
  });

  it('of something else than the passage bring no buttons', async () => {
    reader = await open();
    await reader.page.locator('h1').selectText();
    await reader.page.waitForFunction(() => getSelection()?.isCollapsed === false);
    await reader.page.locator('#note-1 .note-body').selectText();
    await reader.page.locator('#section-ferry .paragraph').first().selectText();
    await toolbar().waitFor();
    await reader.page.locator('#note-1 .note-body').selectText();
    await toolbar().waitFor({ state: 'hidden' });
  });

  it('have buttons that the keyboard reaches, and leaves', async () => {
    reader = await open({ width: 260 });
    await dragOver(reader.page.mainFrame(), 'seed barley');
    await toolbar().waitFor();
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('ArrowRight');
    expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toBe('Add note');
    await reader.page.keyboard.press('Escape');
    expect(await toolbar().isVisible()).toBe(false);
    await expect.poll(() => reader.posted('highlight')).toEqual([]);
  });
});

describe('words selected by keyboard', () => {
  it('are gone to, widened, heard and highlighted without a mouse', async () => {
    reader = await open({ width: 400 });
    const { keyboard } = reader.page;
    await keyboard.press('F7');
    await expect.poll(selection).toBe('The');
    expect(await reader.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
      'arrows move',
    );
    await keyboard.press('ArrowRight');
    await expect.poll(said).toBe('town');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await expect.poll(said).toBe('kept. Words selected: 3');
    await keyboard.press('Shift+ArrowLeft');
    await expect.poll(selection).toBe('town clerk');
    await keyboard.press('Enter');
    await toolbar().waitFor();
    await keyboard.press('Enter');
    await expect
      .poll(() => reader.posted('highlight'))
      .toEqual([{ type: 'highlight', ...stretch('town clerk') }]);
  });

  it('keep the focus on the button that has it when their buttons are shown anew', async () => {
    reader = await open({ width: 400 });
    const { keyboard } = reader.page;
    await keyboard.press('F7');
    await expect.poll(selection).toBe('The');
    await keyboard.press('Enter');
    await toolbar().waitFor();
    await keyboard.press('ArrowRight');
    const focused = () => reader.page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Add note');
    const before = await toolbar().getByText('Add note').elementHandle();
    // As the last change of the selection is heard of late on a busy machine.
    await reader.page.evaluate(() => document.dispatchEvent(new Event('selectionchange')));
    await expect.poll(() => before?.evaluate((button) => button.isConnected)).toBe(false);
    expect(await focused()).toBe('Add note');
  });

  it('are reached by sentence, line and paragraph', async () => {
    reader = await open({ width: 400 });
    const { keyboard } = reader.page;
    await keyboard.press('F7');
    await keyboard.press('Control+ArrowRight');
    await expect.poll(selection).toBe('It');
    await keyboard.press('Control+ArrowLeft');
    await expect.poll(selection).toBe('The');
    await keyboard.press('Control+ArrowDown');
    await expect.poll(selection).toBe('For');
    await keyboard.press('ArrowDown');
    await expect.poll(selection).not.toBe('For');
    await keyboard.press('ArrowUp');
    await expect.poll(selection).toBe('For');
    await keyboard.press('Shift+End');
    await expect.poll(selection).toMatch(/^For as long as /);
    await keyboard.press('Control+Home');
    await expect.poll(selection).toBe('The');
    await keyboard.press('Control+End');
    expect(passage.text.replace(/\W+$/, '').endsWith(await selection())).toBe(true);
  });

  it('keep their line in sight', async () => {
    reader = await open({ width: 400, height: 500 });
    await reader.page.keyboard.press('F7');
    for (let line = 0; line < 40; line++) await reader.page.keyboard.press('ArrowDown');
    const box = await reader.page.locator('.word-caret').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(500);
  });

  it('go the way of the text from right to left', async () => {
    reader = await open({ width: 400, first: { html: sampleHtml('rightToLeft') } });
    await reader.page.keyboard.press('F7');
    await expect.poll(selection).not.toBe('');
    const first = await selection();
    await reader.page.keyboard.press('ArrowLeft');
    const second = await selection();
    const { text } = samplePassage('rightToLeft');
    expect(text.indexOf(second)).toBeGreaterThan(text.indexOf(first));
    await reader.page.keyboard.press('ArrowRight');
    await expect.poll(selection).toBe(first);
  });

  it('are let go by Escape', async () => {
    reader = await open();
    await reader.page.keyboard.press('F7');
    await reader.page.keyboard.press('Escape');
    await expect.poll(selection).toBe('');
    expect(await reader.page.locator('.word-caret').isVisible()).toBe(false);
  });
});

describe('a preview', () => {
  it('offers no annotations, which nobody would keep', async () => {
    reader = await openReader(browser);
    await reader.send({ type: 'annotate', kind: 'note' });
    await dragOver(reader.page.mainFrame(), 'seed barley');
    await reader.page.keyboard.press('F7');
    await reader.page.keyboard.press('Enter');
    expect(await toolbar().isVisible()).toBe(false);
    await expect.poll(() => reader.posted('highlight')).toEqual([]);
  });
});

describe('the command', () => {
  it('annotates what is selected', async () => {
    reader = await open();
    await dragOver(reader.page.mainFrame(), 'seed barley');
    await reader.send({ type: 'annotate', kind: 'note' });
    await write('Whose barley?');
    await expect
      .poll(() => reader.posted('note'))
      .toEqual([{ type: 'note', ...stretch('seed barley'), text: 'Whose barley?' }]);
  });

  it('lets the student select first where nothing is', async () => {
    reader = await open();
    await reader.send({ type: 'annotate', kind: 'note' });
    await reader.page.keyboard.press('Shift+ArrowRight');
    await reader.page.keyboard.press('Enter');
    await write('Which?');
    await expect
      .poll(() => reader.posted('note'))
      .toEqual([{ type: 'note', ...stretch('The town'), text: 'Which?' }]);
  });
});
