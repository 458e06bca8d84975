import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recorded } from './study-record.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

const SECTIONS = [
  'Reasons for caution',
  'Pressures the other way',
  'From decision to attack',
  'A bet against time',
  'The order to evacuate',
  'Stalemate and its cost',
  'Arming the Eastern bloc',
];

describe('a lesson in the hands of its author', () => {
  let open: OpenWorkbench;
  let sound: string;
  const row = (label: string) => open.workbench.treeRow('Lesson', label);
  const sections = async () =>
    (await open.workbench.treeRows('Lesson')).filter(({ level }) => level === 1).map(({ label }) => label);
  const onDisk = (file: string) => readFileSync(join(open.folder, file), 'utf8');

  beforeAll(async () => {
    open = await openWorkbench({ openFile: 'lesson.md', viewport: { width: 1600, height: 900 } });
    sound = onDisk('lesson.md');
    await open.workbench.editor('lesson.md');
    await open.workbench.activityBarItem('Marginalia').click();
    await row('Reasons for caution').waitFor();
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('is rearranged by dragging a section, and undone to the last byte', async () => {
    await row('Reasons for caution').dragTo(row('From decision to attack'));
    const [first = '', second = '', third = '', ...rest] = SECTIONS;
    await expect.poll(sections, { timeout: 20_000 }).toEqual([second, third, first, ...rest]);
    await open.page.keyboard.press('Control+Z');
    await expect.poll(sections, { timeout: 20_000 }).toEqual(SECTIONS);
    await open.workbench.runCommand('File: Save All');
    await open.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    expect(onDisk('lesson.md')).toBe(sound);
  });

  it('is rearranged by keys alone, and the focus stays on what was moved', async () => {
    const { page } = open;
    await row('A bet against time').click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await sections()).indexOf('A bet against time')).toBe(4);
    await expect.poll(async () => (await sections())[3]).toBe('The order to evacuate');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(sections, { timeout: 20_000 }).toEqual(SECTIONS);
    // Of the two lines that have been spoken of, the one with the focus is moved.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await sections())[3], { timeout: 20_000 }).toBe('The order to evacuate');
    await page.keyboard.press('Control+Z');
    await expect.poll(sections, { timeout: 20_000 }).toEqual(SECTIONS);
  });

  it('takes an exercise into another section by dragging it there', async () => {
    const { page } = open;
    await row('Reasons for caution').click();
    await page.keyboard.press('ArrowRight');
    await row('Reasons to wait').dragTo(row('Pressures the other way'));
    await page.locator('.tab.dirty', { hasText: 'exercises.md' }).waitFor();
    await open.workbench.editor('exercises.md');
    await expect
      .poll(() => page.locator('.editor-instance').getByText('id=x-caution').first().textContent())
      .toMatch(/section=pressures/);
    await page.keyboard.press('Control+Z');
    await expect
      .poll(() => page.locator('.editor-instance').getByText('id=x-caution').first().textContent())
      .toMatch(/section=caution/);
  });

  it('gives a title by F2, and asks before it deletes what others name', async () => {
    const { page, workbench } = open;
    await row('Stalemate and its cost').click();
    await page.keyboard.press('F2');
    await workbench.quickInput.waitFor();
    expect(await workbench.quickInput.inputValue()).toBe('Stalemate and its cost');
    await workbench.quickInput.fill('Stalemate');
    await page.keyboard.press('Enter');
    await row(/^Stalemate$/).waitFor();
    await page.keyboard.press('Control+Z');
    await row('Stalemate and its cost').waitFor();
    await row('Stalemate and its cost').click();
    await page.keyboard.press('Delete');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('These name it as their section').waitFor();
    await page.keyboard.press('Escape');
    expect(await sections()).toEqual(SECTIONS);
  });

  it('is previewed as a student sees it, changing as it is typed', async () => {
    const { page, workbench } = open;
    await workbench.openFile('lesson.md');
    await workbench.goToLine(1);
    await workbench.runCommand('Marginalia: Preview as Student');
    const preview = await workbench.webviewWith('Nothing that you do here is recorded');
    await preview.locator('#heading-caution').waitFor();
    expect(await preview.locator('body').textContent()).not.toContain('Three points belong to the first section.');
    await page.locator('.editor-instance .view-line').first().click();
    await workbench.goToLine(34, 1);
    await page.keyboard.type('Typed just now. ');
    await preview.getByText('Typed just now.').waitFor();
    await page.keyboard.press('Control+Z');
    await preview.getByText('Typed just now.').waitFor({ state: 'detached' });
  });

  it('scrolls together with its preview, both ways', async () => {
    const { page, workbench } = open;
    const preview = await workbench.webviewWith('Nothing that you do here is recorded');
    const lines = sound.split('\n');
    const line = lines.indexOf('## The order to evacuate') + 1;
    await workbench.goToLine(line + 20);
    const top = (id: string) => preview.locator(id).evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(() => top('#heading-directive').then(Math.abs), { timeout: 10_000 }).toBeLessThan(900);

    await preview.locator('#heading-cost').evaluate((element) => scrollBy(0, element.getBoundingClientRect().top));
    const shown = () => page.locator('.editor-instance').first().locator('.view-lines').first().textContent();
    await expect.poll(shown, { timeout: 10_000 }).toMatch(/Stalemate\sand\sits\scost/);
    // The editor has come along, and has not taken the page elsewhere.
    expect(Math.abs(await top('#heading-cost'))).toBeLessThan(60);
  });

  it('runs exercises in the preview without a word in the record', async () => {
    const { page, workbench } = open;
    const preview = await workbench.webviewWith('Nothing that you do here is recorded');
    const card = preview.locator('[data-item="x-abstained"]');
    await card.locator('summary').click();
    await card.getByRole('button', { name: 'Try' }).click();
    await page.locator('.tab', { hasText: 'Preview: Who abstained?' }).waitFor();
    const exercise = await workbench.webviewWith(/^Exercise \d+ of 25$/);
    await exercise.getByText('Nothing that you do here is recorded').waitFor();
    await exercise.getByText('Yugoslavia').click();
    await page.keyboard.press('Enter');
    await exercise.getByText('Right: 1 of 1.').waitFor();
    expect(recorded(open.folder, 'attempt')).toEqual([]);
  });
});
