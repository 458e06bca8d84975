import { existsSync, readFileSync } from 'node:fs';
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

const SOON = { timeout: 20_000 };

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
      }, SOON)
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
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('is rearranged by dragging a section, and undone to the last byte', async () => {
    await drag('Reasons for caution', 'From decision to attack');
    const [first = '', second = '', third = '', ...rest] = SECTIONS;
    await expect.poll(sections, SOON).toEqual([second, third, first, ...rest]);
    await open.page.keyboard.press('Control+Z');
    await expect.poll(sections, SOON).toEqual(SECTIONS);
    await open.workbench.runCommand('File: Save All');
    await open.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    expect(onDisk('lesson.md')).toBe(sound);
  });

  it('is rearranged by keys alone, and the focus stays on what was moved', async () => {
    const { page } = open;
    await row('A bet against time').click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await sections()).indexOf('A bet against time'), SOON).toBe(4);
    await expect.poll(async () => (await sections())[3], SOON).toBe('The order to evacuate');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(sections, SOON).toEqual(SECTIONS);
    // Of the two lines that have been spoken of, the one with the focus is moved.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await sections())[3], SOON).toBe('The order to evacuate');
    await page.keyboard.press('Control+Z');
    await expect.poll(sections, SOON).toEqual(SECTIONS);
  });

  it('takes an exercise into another section by dragging it there', async () => {
    const { page } = open;
    await row('Reasons for caution').click();
    await page.keyboard.press('ArrowRight');
    await drag('Reasons to wait', 'Pressures the other way');
    const editor = await open.workbench.editor('exercises.md');
    const markOfCaution = () => editor.locator('.view-line', { hasText: 'id=x-caution' }).textContent();
    await expect.poll(markOfCaution, SOON).toMatch(/section=pressures/);
    // It is selected in its new place.
    await expect
      .poll(
        async () => (await open.workbench.treeRows('Lesson')).find(({ selected }) => selected)?.label,
        SOON,
      )
      .toBe('Reasons to wait');
    await page.keyboard.press('Control+Z');
    await expect.poll(markOfCaution, SOON).toMatch(/section=caution/);
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
    await dialog.getByText('These name it as their section').waitFor();
    await page.keyboard.press('Escape');
    expect(await sections()).toEqual(SECTIONS);
  });

  it('is previewed as a student sees it, changing as it is typed', async () => {
    const { page, workbench } = open;
    await page.locator('.tab', { hasText: 'lesson.md' }).click();
    await workbench.editor('lesson.md');
    await workbench.goToLine(1);
    await workbench.runCommand('Marginalia: Preview as Student');
    const preview = await workbench.webviewWith('Nothing that you do here is recorded');
    await preview.locator('#heading-caution').waitFor();
    expect(await preview.locator('body').textContent()).not.toContain(
      'Three points belong to the first section.',
    );
    await page.locator('.editor-instance .view-line').first().click();
    await workbench.goToLine(34, 1);
    await page.keyboard.type('Typed just now. ');
    await preview.getByText('Typed just now.').waitFor();
    await page.keyboard.press('Control+Shift+K');
    await preview.getByText('Typed just now.').waitFor({ state: 'detached' });
    await workbench.runCommand('File: Revert File');
    await page.locator('.tab.dirty', { hasText: 'lesson.md' }).waitFor({ state: 'detached' });
  });

  it('scrolls together with its preview, both ways', async () => {
    const { page, workbench } = open;
    const preview = await workbench.webviewWith('Nothing that you do here is recorded');
    const lines = sound.split('\n');
    const line = lines.indexOf('## The order to evacuate') + 1;
    await workbench.goToLine(line + 30);
    const readingSection = () =>
      preview.evaluate(
        () =>
          document.elementFromPoint(innerWidth / 2, 40)?.closest<HTMLElement>('[data-section]')?.dataset[
            'section'
          ],
      );
    await expect.poll(readingSection, SOON).toBe('directive');

    await preview
      .locator('#heading-cost')
      .evaluate((element) => scrollBy(0, element.getBoundingClientRect().top));
    const shown = () => page.locator('.editor-instance').first().locator('.view-lines').first().textContent();
    await expect.poll(shown, SOON).toMatch(/Stalemate\sand\sits\scost/);
    // The editor has come along, and has not taken the page elsewhere.
    const top = await preview
      .locator('#heading-cost')
      .evaluate((element) => element.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(60);
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

  it('begins with New Lesson…, which opens complete and without a fault', async () => {
    const { page, workbench } = open;
    await workbench.runCommand('Marginalia: New Lesson…');
    await workbench.quickInput.fill('The Flood: a close reading');
    await page.keyboard.press('Enter');
    await workbench.pick('korea-1950');
    await page.getByText('Folder of the lesson in').waitFor();
    expect(await workbench.quickInput.inputValue()).toBe('the-flood-a-close-reading');
    await workbench.quickInput.fill('The Flood');
    await page.getByText('Small letters, digits and single hyphens').waitFor();
    await workbench.quickInput.fill('the-flood');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'lesson.md' }).waitFor();
    await row('The first section').waitFor({ timeout: 20_000 });
    expect(onDisk('the-flood/lesson.md')).toContain('title: "The Flood: a close reading"');
    expect(await workbench.treeRow('Lesson', 'Problems').count()).toBe(0);
    await page.keyboard.type('It rained. ');
    await page.locator('.editor-instance').getByText('It rained. Put').waitFor();
    // The folder is there now, and is not taken twice.
    await workbench.runCommand('Marginalia: New Lesson…');
    await workbench.quickInput.fill('The Flood');
    await page.keyboard.press('Enter');
    await workbench.pick('korea-1950');
    await page.getByText('Folder of the lesson in').waitFor();
    expect(await workbench.quickInput.inputValue()).toBe('the-flood-2');
    await page.keyboard.press('Escape');
  });

  it('takes a pasted picture into its media folder, with the text that says what it shows selected', async () => {
    const { page } = open;
    await page.locator('.editor-instance').getByText('It rained. Put').click();
    await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 2, height: 2 });
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      if (blob) await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    });
    await page.keyboard.press('Control+V');
    const line = page.locator('.editor-instance').getByText('](media/the-first-section.png)').first();
    await line.waitFor();
    await page.keyboard.type('A flooded street');
    await page.locator('.editor-instance').getByText('![A flooded street](media/').first().waitFor();
    await expect
      .poll(() => existsSync(join(open.folder, 'the-flood/media/the-first-section.png')), SOON)
      .toBe(true);
  });

  it('takes a dropped picture too, under its own name', async () => {
    const { page } = open;
    const line = page.locator('.editor-instance .view-line', { hasText: 'The second paragraph' }).first();
    await line.evaluate(async (element) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 2, height: 2 });
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(blob ? [blob] : [], 'Map of the Delta.png', { type: 'image/png' }));
      const { left, top, height } = element.getBoundingClientRect();
      const at = { clientX: left + 4, clientY: top + height / 2 };
      // With Shift, or VS Code opens the file.
      const init = { bubbles: true, cancelable: true, shiftKey: true, dataTransfer, ...at };
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.elementFromPoint(at.clientX, at.clientY)?.dispatchEvent(new DragEvent(type, init));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await page.locator('.editor-instance').getByText('](media/map-of-the-delta.png)').first().waitFor();
    await expect
      .poll(() => existsSync(join(open.folder, 'the-flood/media/map-of-the-delta.png')), SOON)
      .toBe(true);
  });
});
