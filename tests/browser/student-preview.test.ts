import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from './place-of.ts';
import { recorded } from './study-record.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe('a lesson beside its Markdown', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench({
      openFile: 'lesson.md',
      viewport: { width: 1600, height: 900 },
      settings: { 'files.autoSave': 'off' },
    });
    await open.workbench.editor('lesson.md');
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('is previewed as a student sees it, changing as it is typed', async () => {
    const { page, workbench } = open;
    await workbench.goToLine(1);
    await workbench.runCommand('Marginalia: Preview as Student');
    const preview = await workbench.webviewWith('Nothing you do here is recorded');
    await preview.locator('#heading-caution').waitFor();
    expect(await preview.locator('body').textContent()).not.toContain(
      'Three points belong to the first section.',
    );
    await page.locator('.editor-instance .view-line').first().click();
    await workbench.goToLine(placeOf('How to read this passage').line, 1);
    await page.keyboard.type('Typed just now. ');
    await preview.getByText('Typed just now.').waitFor();
    await page.keyboard.press('Control+Shift+K');
    await preview.getByText('Typed just now.').waitFor({ state: 'detached' });
    await workbench.runCommand('File: Revert File');
    await page.locator('.tab.dirty', { hasText: 'lesson.md' }).waitFor({ state: 'detached' });
  });

  it('scrolls together with its preview, both ways', async () => {
    const { page, workbench } = open;
    const preview = await workbench.webviewWith('Nothing you do here is recorded');
    const lines = readFileSync(join(open.folder, 'lesson.md'), 'utf8').split('\n');
    const line = lines.indexOf('## The order to evacuate') + 1;
    await workbench.goToLine(line + 30);
    const readingSection = () =>
      preview.evaluate(
        () =>
          document.elementFromPoint(innerWidth / 2, 40)?.closest<HTMLElement>('[data-section]')?.dataset[
            'section'
          ],
      );
    await expect.poll(readingSection).toBe('directive');

    await preview
      .locator('#heading-cost')
      .evaluate((element) => scrollBy(0, element.getBoundingClientRect().top));
    const shown = () => page.locator('.editor-instance').first().locator('.view-lines').first().textContent();
    await expect.poll(shown).toMatch(/Stalemate\sand\sits\scost/);
    // The editor has come along, and has not taken the page elsewhere.
    const top = await preview
      .locator('#heading-cost')
      .evaluate((element) => element.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(60);
  });

  it('opens the card of the exercise that is being written', async () => {
    const { workbench } = open;
    const preview = await workbench.webviewWith('Nothing you do here is recorded');
    const card = preview.locator('details.task[data-item="x-abstained"]');
    expect(await card.evaluate((element: HTMLDetailsElement) => element.open)).toBe(false);
    await workbench.openFile('exercises.md');
    const lines = readFileSync(join(open.folder, 'exercises.md'), 'utf8').split('\n');
    await workbench.goToLine(lines.findIndex((line) => line.includes('id=x-abstained')) + 3);
    await expect.poll(() => card.evaluate((element: HTMLDetailsElement) => element.open)).toBe(true);
    const isInView = () =>
      card.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(isInView).toBe(true);
    await card.locator('summary').click();
    // A click into the preview makes its group the one in which files open, over it.
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.openFile('lesson.md');
  });

  it('runs exercises in the preview without a word in the record', async () => {
    const { page, workbench } = open;
    const preview = await workbench.webviewWith('Nothing you do here is recorded');
    const card = preview.locator('[data-item="x-abstained"]');
    await card.locator('summary').click();
    await card.getByRole('button', { name: 'Try' }).click();
    await page.locator('.tab', { hasText: 'Preview: Who abstained?' }).waitFor();
    const exercise = await workbench.webviewWith(/^Exercise \d+ of 25$/);
    await exercise.getByText('Nothing you do here is recorded').waitFor();
    await exercise.getByText('Yugoslavia').click();
    await page.keyboard.press('Enter');
    await exercise.getByText('Right: 1 of 1.').waitFor();
    expect(recorded(open.folder, 'attempt')).toEqual([]);
  });

  it('lets words be selected in the preview itself, though the exercise lies over it', async () => {
    const { page, workbench } = open;
    await page.locator('.tab', { hasText: 'Preview: Stalin and the Korean War' }).click();
    const preview = await workbench.webviewWith('Reasons for caution', 'h2');
    const card = preview.locator('[data-item="x-generalises"]');
    await card.locator('summary').click();
    await card.getByRole('button', { name: 'Try' }).click();
    await preview.locator('.answer-bar').getByRole('button', { name: 'Cancel' }).click();
    await preview.locator('.answer-bar').waitFor({ state: 'hidden' });
    await page.locator('.tab', { hasText: 'Preview: Who abstained?' }).click();
    const before = await workbench.webviewWith(/^Exercise \d+ of 25$/);
    await before.locator('#exercise-previous').click();
    const exercise = await workbench.webviewWith('Select in the passage');
    await exercise.locator('#exercise-select').click();
    // It is the preview that comes to the front, and no other reader.
    await page.locator('.tab.active', { hasText: 'Preview: Stalin and the Korean War' }).waitFor();
    const again = await workbench.webviewWith('Reasons for caution', 'h2');
    await again.locator('.answer-bar').waitFor();
    // VS Code gives the focus to a page a moment after it has come to the front.
    const takesKeys = () =>
      again.evaluate(() => document.hasFocus() && document.activeElement?.matches('.word-caret'));
    await expect.poll(takesKeys).toBe(true);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'Preview: A rule about states' }).waitFor();
    await workbench.webviewWith(/^(?:Not|Partly) right/, '#exercise-verdict');
    expect(recorded(open.folder, 'attempt')).toEqual([]);
  });
});
