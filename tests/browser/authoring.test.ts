import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from './place-of.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

/** The last line of a paragraph of the first section, before every marker. */
const LINE = placeOf('leaned on Soviet help.').line;
const MARKER_96 = placeOf('[^96]');

describe('an author writes notes', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
    await open.workbench.runAndPick('Marginalia: Open Lesson…', 'korea-1950');
    await open.workbench.treeRows('Lesson');
    await open.workbench.openFile('lesson.md');
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  const suggestion = (text: string | RegExp) =>
    open.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: text }).first();
  const problem = (text: string | RegExp) =>
    open.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text }).first();
  /** What a file holds once all have been saved. */
  const saved = async (name = 'lesson.md'): Promise<string> => {
    const dirty = open.page.locator('.tab.dirty');
    // Again where a file of the same step has changed after the others were saved.
    await expect
      .poll(async () => {
        await open.workbench.runCommand('File: Save All');
        return dirty.count();
      })
      .toBe(0);
    return readFileSync(join(open.folder, name), 'utf8');
  };

  it('takes a new note from the list, writes it, and goes back to its marker', async () => {
    const { page, workbench } = open;
    await workbench.goToLine(LINE);
    await page.keyboard.press('End');
    await page.keyboard.type('[^');
    await suggestion('96').waitFor();
    await page.keyboard.type('101');
    await page
      .locator('.suggest-widget.visible .monaco-list-row.focused')
      .filter({ hasText: 'New note 101…' })
      .waitFor();
    await page.keyboard.press('Enter');
    // The marker and the note are there, and the caret stands in the note.
    await page.locator('.part.statusbar').getByText(`Ln ${LINE},`).waitFor({ state: 'detached' });
    await page.keyboard.type('Written here.');
    await page.keyboard.press('Control+Alt+F');
    await workbench.cursorOn(LINE);
    const text = await saved();
    expect(text.split('\n')[LINE - 1]).toMatch(/\[\^101\]$/);
    expect(text).toContain('[^101]: Written here.\n\n[^93]: ');
  });

  it('sees what is wrong, and takes the fix', async () => {
    const { page, workbench } = open;
    await workbench.runCommand('Problems: Focus on Problems View');
    await workbench.goToLine(LINE);
    await page.keyboard.press('End');
    await page.keyboard.type('[^');
    await suggestion('96').waitFor();
    await page.keyboard.type('nope');
    await page.keyboard.press('Escape');
    await problem('nope').waitFor();
    await page.keyboard.press('ArrowLeft');
    const fix = page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Remove the marker' });
    // The list closes by itself where a problem comes while it opens.
    await expect
      .poll(
        async () => {
          if (!(await page.locator('.action-widget').first().isVisible()))
            await page.keyboard.press('Control+.');
          return fix.isVisible();
        },
        { interval: 1000 },
      )
      .toBe(true);
    await fix.click();
    await problem('nope').waitFor({ state: 'detached' });
    expect((await saved()).split('\n')[LINE - 1]).toMatch(/\[\^101\]$/);
  });

  it('renames a note in all files with F2, and takes that back in one step', async () => {
    const { page, workbench } = open;
    const questions = readFileSync(join(open.folder, 'questions.md'), 'utf8');
    const before = await saved();
    await workbench.goToLine(MARKER_96.line, MARKER_96.column + 2);
    await page.keyboard.press('F2');
    const name = page.locator('.rename-box input');
    await name.waitFor();
    expect(await name.inputValue()).toBe('96');
    await name.fill('telegram');
    await page.keyboard.press('Enter');
    await name.waitFor({ state: 'hidden' });
    // VS Code may save what a rename has changed by itself, and the other file comes after this one.
    await expect.poll(() => saved()).toBe(before.replaceAll('[^96]', '[^telegram]'));
    await expect
      .poll(() => saved('questions.md'))
      .toBe(questions.replace(/(?<=notes="[^"]*)\b96\b/g, 'telegram'));

    await page.keyboard.press('Control+Z');
    await expect.poll(() => saved()).toBe(before);
    await expect.poll(() => saved('questions.md')).toBe(questions);
  });

  it('begins an exercise of a type that is found by “exercise”, and goes from blank to blank', async () => {
    const { page, workbench } = open;
    await workbench.openFile('exercises.md');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nexer');
    await page.keyboard.press('Control+Space');
    await suggestion('evidence').waitFor();
    await suggestion('match').click();
    await page.keyboard.type('Who answers whom');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => saved('exercises.md'))
      .toMatch(/\n## Who answers whom\n<!-- exercise id=x-who-answers-whom type=match[^>]*-->\n/);
  });

  it('goes on with the options of an exercise by Enter', async () => {
    const { page, workbench } = open;
    const text = await saved('exercises.md');
    const lines = text.split('\n');
    const option = lines.findIndex((line) => line.startsWith('- [ ] '));
    await workbench.openFile('exercises.md');
    let tried = false;
    // The key is the extension's a moment after the caret has come to the option.
    await expect
      .poll(async () => {
        if (tried) await page.keyboard.press('Control+Z');
        tried = true;
        await workbench.goToLine(option + 1);
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        await workbench.cursorOn(option + 2);
        return page
          .locator('.part.statusbar')
          .getByText(/Ln \d+, Col \d+/)
          .textContent();
      })
      .toContain('Col 7');
    await page.keyboard.type('One more');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const now = await saved('exercises.md');
    expect(now.split('\n').slice(option, option + 3)).toEqual([lines[option], '- [ ] One more', '']);
    await workbench.runCommand('File: Revert File');
  });
});
