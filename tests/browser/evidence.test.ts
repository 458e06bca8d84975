import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dragOver } from './drag-over.ts';
import { openSidebarReader } from './sidebar-reader.ts';
import { recorded } from './study-record.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

const WANTED = 'Stalin had feared a reaction of that kind but had decided to give the danger little weight.';

describe('evidence', () => {
  let open: OpenWorkbench;
  /** The reader in the sidebar. */
  let reader: Frame;

  beforeAll(async () => {
    open = await openWorkbench({ viewport: { width: 1500, height: 1100 } });
    reader = await openSidebarReader(open.workbench);
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  const attempts = () => recorded(open.folder, 'attempt');
  const chosen = () => reader.locator('.answer-chosen').textContent();
  const bar = () => reader.locator('.answer-bar');

  /** Runs the exercise from the palette and goes to the reader with the button that has the focus. */
  async function begin(): Promise<Frame> {
    await open.workbench.runAndPick('Marginalia: Run Exercise…', 'A danger seen and set aside');
    const page = await open.workbench.webviewWith('Select in the passage');
    const caret = reader.locator('.word-caret');
    // VS Code gives a page that it has just shown the focus once more: a key may get lost meanwhile, and the caret may
    // lose the focus that it has just got. The button brings it there again.
    await expect
      .poll(
        async () => {
          if (await caret.isVisible()) return true;
          await page.locator('#exercise-select').focus();
          await open.page.keyboard.press('Enter');
          return false;
        },
        { interval: 2000, timeout: 60_000 },
      )
      .toBe(true);
    await bar().getByText('Stalin saw the danger of an American intervention').waitFor();
    return page;
  }

  /** Moves the caret, which begins with the section, to the word that a text begins with; then over all of it. */
  async function selectByKeyboard(words: string): Promise<void> {
    const { keyboard } = open.page;
    const selected = () => reader.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ') ?? '');
    // By sentences, as a reader would go.
    for (let sentence = 0; (await selected()) !== words.split(' ')[0] && sentence < 30; sentence++)
      await keyboard.press('Control+ArrowRight');
    for (let word = 0; (await selected()).length < words.length - 1 && word < 60; word++)
      await keyboard.press('Shift+ArrowRight');
    await expect.poll(chosen).toBe(words.replace(/\.$/, ''));
  }

  it('is answered right in the reader, by keyboard alone, and kept', async () => {
    const page = await begin();
    await selectByKeyboard(WANTED);
    await open.page.keyboard.press('Enter');
    await page.getByText('Right: 2 of 2.').waitFor();
    await expect.poll(() => attempts().length).toBe(1);
    expect(attempts()[0]).toMatchObject({
      exercise: 'x-misjudged',
      score: 1,
      response: { type: 'evidence', quotation: WANTED.replace(/\.$/, '') },
    });
    await bar().waitFor({ state: 'hidden' });
  });

  it('is too narrow by mouse: part of the score, and why', async () => {
    const page = await begin();
    await dragOver(reader, 'had feared a reaction');
    await expect.poll(chosen).toBe('had feared a reaction');
    await bar().getByRole('button', { name: 'Answer' }).click();
    await page.getByText('The selection is too narrow').waitFor();
    await expect.poll(() => attempts().length).toBe(2);
    expect(attempts()[1]?.score).toBeGreaterThan(0);
    expect(attempts()[1]?.score).toBeLessThan(1);
  });

  it('shows the answer in the reader, once it was tried', async () => {
    const page = await open.workbench.webviewWith('The selection is too narrow');
    await page.getByRole('button', { name: 'Show answer' }).click();
    await expect
      .poll(() =>
        reader.evaluate(() =>
          [...(CSS.highlights.get('marginalia-answer') ?? [])].map((range) =>
            (range as Range).toString().replace(/\s+/g, ' '),
          ),
        ),
      )
      .toEqual([WANTED]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => reader.evaluate(() => CSS.highlights.has('marginalia-answer'))).toBe(false);
  });

  it('is too wide by keyboard, and elsewhere by mouse', async () => {
    const page = await begin();
    for (let paragraph = 0; paragraph < 4; paragraph++)
      await open.page.keyboard.press('Control+Shift+ArrowDown');
    await open.page.keyboard.press('Enter');
    await page.getByText('The selection is too wide').waitFor();
    await begin();
    await dragOver(reader, 'Before long American troops');
    await bar().getByRole('button', { name: 'Answer' }).click();
    await page.getByText('Not right: 0 of 2.').waitFor();
    await expect.poll(() => attempts().map(({ score }) => score)[3]).toBe(0);
    expect(attempts()[2]?.score).toBeGreaterThan(0);
    expect(attempts()[2]?.score).toBeLessThan(1);
  });

  it('is left by Escape, back on the page of the exercise', async () => {
    const page = await begin();
    await open.page.keyboard.press('Escape');
    await bar().waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
    expect(attempts()).toHaveLength(4);
  });

  it('begins right in the reader from its card', async () => {
    const { page, workbench } = open;
    await page.keyboard.press('Control+F4');
    const card = reader.locator('#item-x-misjudged');
    await card.locator('summary').click();
    await card.getByRole('button', { name: 'Try again' }).click();
    await reader.locator('.word-caret').waitFor();
    await dragOver(reader, 'Before long American troops');
    await bar().getByRole('button', { name: 'Answer' }).click();
    await workbench.webviewWith('Not right: 0 of 2.');
    await expect.poll(() => attempts().length).toBe(5);
  });

  it('gives an argument its quotations', async () => {
    await open.workbench.runAndPick('Marginalia: Run Exercise…', 'Whose war was it?');
    const page = await open.workbench.webviewWith('Take quotation 1 from the passage');
    await page.locator('#exercise-claim').fill('Stalin’s');
    await page.getByRole('button', { name: 'Take quotation 1 from the passage' }).click();
    await reader.locator('.word-caret').waitFor();
    await dragOver(reader, 'Before long American troops');
    await bar().getByRole('button', { name: 'Take these words' }).click();
    await expect
      .poll(() => page.locator('#exercise-quotation-0').inputValue())
      .toBe('Before long American troops');
    expect(await page.locator('#exercise-claim').inputValue()).toBe('Stalin’s');
  });

  it('comes back with its answer after the window was loaded again', async () => {
    await begin();
    await open.workbench.reload();
    reader = await open.workbench.webviewWith('Reasons for caution');
    expect(attempts()).toHaveLength(5);
    const page = await begin();
    await dragOver(reader, 'had feared a reaction');
    await bar().getByRole('button', { name: 'Answer' }).click();
    await page.getByText('The selection is too narrow').waitFor();
    await expect.poll(() => attempts().length).toBe(6);
  });
});
