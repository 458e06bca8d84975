import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe('a new lesson', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('is begun from the palette, and opens complete and without a fault', async () => {
    const { page, workbench } = open;
    await workbench.runCommand('Marginalia: New Lesson…');
    await workbench.quickInput.fill('The Flood: a close reading');
    await page.keyboard.press('Enter');
    await workbench.pick('korea-1950');
    await page.getByText('Folder of the lesson in').waitFor();
    expect(await workbench.quickInput.inputValue()).toBe('the-flood-a-close-reading');
    await workbench.quickInput.fill('The Flood');
    await page.getByText('Lower-case letters, digits and single hyphens').waitFor();
    await workbench.quickInput.fill('the-flood');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'lesson.md' }).waitFor();
    await workbench.treeRow('Lesson', 'The first section').waitFor();
    expect(readFileSync(join(open.folder, 'the-flood/lesson.md'), 'utf8')).toContain(
      'title: "The Flood: a close reading"',
    );
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
      .poll(() => existsSync(join(open.folder, 'the-flood/media/the-first-section.png')))
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
    await expect.poll(() => existsSync(join(open.folder, 'the-flood/media/map-of-the-delta.png'))).toBe(true);
  });
});
