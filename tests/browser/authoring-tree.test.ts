import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unfold } from './unfold.ts';
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
  const row = (label: string | RegExp) => open.workbench.treeRow('Lesson', label);
  const sections = async () =>
    (await open.workbench.treeRows('Lesson'))
      .map(({ label }) => label)
      .filter((label) => SECTIONS.includes(label));
  /** Drags one line onto another, and lets go when the other says that it takes it. */
  const drag = async (from: string, to: string) => {
    const { mouse } = open.page;
    await row(from).hover();
    await mouse.down();
    const box = await row(to).boundingBox();
    if (!box) throw new Error(`${to} cannot be seen`);
    await mouse.move(box.x + 60, box.y + box.height / 2, { steps: 8 });
    await expect
      .poll(async () => {
        await mouse.move(box.x + 61, box.y + box.height / 2);
        await mouse.move(box.x + 60, box.y + box.height / 2);
        return row(to).getAttribute('class');
      })
      .toContain('drop-target');
    await mouse.up();
  };
  const onDisk = (file: string) => readFileSync(join(open.folder, file), 'utf8');

  beforeAll(async () => {
    open = await openWorkbench({
      openFile: 'lesson.md',
      viewport: { width: 1600, height: 1200 },
      settings: { 'files.autoSave': 'off' },
    });
    sound = onDisk('lesson.md');
    await open.workbench.editor('lesson.md');
    await open.workbench.activityBarItem('Marginalia').click();
    await row('Reasons for caution').waitFor();
    // The tree is drawn anew when the record has been read, and VS Code drops nothing on a line that is just being drawn.
    await open.page.locator('.part.statusbar').getByText('0/7 read').waitFor();
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('is rearranged by dragging a section, and undone to the last byte', async () => {
    await drag('Reasons for caution', 'From decision to attack');
    const [first = '', second = '', third = '', ...rest] = SECTIONS;
    await expect.poll(sections).toEqual([second, third, first, ...rest]);
    await open.page.keyboard.press('Control+Z');
    await expect.poll(sections).toEqual(SECTIONS);
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
    await expect.poll(sections).toEqual(SECTIONS);
    // Of the two lines that have been spoken of, the one with the focus is moved.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await sections())[3]).toBe('The order to evacuate');
    await page.keyboard.press('Control+Z');
    await expect.poll(sections).toEqual(SECTIONS);
  });

  it('takes an exercise into another section by dragging it there', async () => {
    const { page } = open;
    await unfold(open.workbench, 'Lesson', 'Reasons for caution', 'Reasons to wait');
    await drag('Reasons to wait', 'Pressures the other way');
    const editor = await open.workbench.editor('exercises.md');
    const markOfCaution = () => editor.locator('.view-line', { hasText: 'id=x-caution' }).textContent();
    await expect.poll(markOfCaution).toMatch(/section=pressures/);
    // It is selected in its new place.
    await expect
      .poll(async () => (await open.workbench.treeRows('Lesson')).find(({ selected }) => selected)?.label)
      .toBe('Reasons to wait');
    await page.keyboard.press('Control+Z');
    await expect.poll(markOfCaution).toMatch(/section=caution/);
  });

  it('gives a title by F2, and asks before it deletes what others name', async () => {
    const { page, workbench } = open;
    await row('Reasons for caution').click();
    await page.keyboard.press('Control+ArrowLeft');
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
    await dialog.getByText('These belong to it').waitFor();
    await page.keyboard.press('Escape');
    expect(await sections()).toEqual(SECTIONS);
  });
});
