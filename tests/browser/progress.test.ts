import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './accessibility-violations.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe('the progress of a lesson', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  /** The lines of a folder of JSON Lines under .marginalia. */
  function lines(folder: string): { type: string; section?: string }[] {
    const path = join(open.folder, '.marginalia', folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(join(path, name), 'utf8').split('\n'))
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  }
  /** Waits until the status bar shows a share of the sections. */
  const statusBar = async (share: string): Promise<Locator> => {
    const item = open.page.locator('.part.statusbar .statusbar-item', { hasText: `${share} read` });
    await item.waitFor();
    return item;
  };
  const progressPage = (): Promise<Frame> => open.workbench.webviewWith('Attempts over time');

  it('begins in the status bar as soon as the lesson is open, and a click teaches what to do', async () => {
    await open.workbench.runCommand('Marginalia: Open Lesson…');
    await open.workbench.pick('korea-1950');
    const item = await statusBar('0/7');
    expect(await item.locator('a').getAttribute('aria-label')).toContain('Sections read: 0 of 7');
    await item.click();
    const page = await progressPage();
    await page.getByText('You have not tried an exercise yet.').waitFor();
    await page.getByText('You have not read a section yet.').waitFor();
  });

  it('knows a section that was read to its end', async () => {
    const reader = await open.workbench.webviewWith('Reasons for caution');
    const first = reader.locator('section[data-section]').first();
    await first.locator('[data-paragraph]').last().scrollIntoViewIfNeeded();
    await expect
      .poll(() => lines('record').filter(({ type }) => type === 'read').length, { timeout: 100_000 })
      .toBeGreaterThan(0);
    await statusBar('1/7');
    const read = (await open.workbench.treeRows('Lesson')).filter(({ description }) =>
      description.includes('read'),
    );
    expect(read.length).toBeGreaterThan(0);
    expect(read[0]?.aria).toMatch(/^Section .*, read/);
  }, 120_000);

  it('follows two attempts while it is open', async () => {
    const { workbench, page } = open;
    await workbench.runCommand('Marginalia: Run Exercise');
    await workbench.pick('Who abstained?');
    let exercise = await workbench.webviewWith(/^Exercise \d+ of 25$/);
    for (const answer of ['1', '2']) {
      exercise = await workbench.webviewWith(/^Exercise \d+ of 25$/);
      await exercise.getByRole('radio').first().focus();
      await page.keyboard.press(answer);
      await page.keyboard.press('Enter');
      const again = exercise.getByRole('button', { name: 'Try again' });
      await again.waitFor();
      if (answer === '1') await again.click();
    }
    await expect.poll(() => lines('record').filter(({ type }) => type === 'attempt').length).toBe(2);
    await workbench.runCommand('Marginalia: Show Progress');
    const progress = await progressPage();
    await progress.getByText('Attempts: 2, at 1 of 25 exercises.').waitFor();
    expect(await progress.locator('.attempts circle').count()).toBe(2);
    await progress.locator('.attempts summary').click();
    expect(await progress.locator('.attempts tbody tr').count()).toBe(2);
  });

  it.each([
    ['Dark 2026', 'vscode-dark'],
    ['Light Modern', 'vscode-light'],
    ['Default High Contrast', 'vscode-high-contrast'],
    ['Default High Contrast Light', 'vscode-high-contrast-light'],
  ])('is accessible in %s, with a table open', async (theme, bodyClass) => {
    const progress = await progressPage();
    mkdirSync(join(open.folder, '.vscode'), { recursive: true });
    const settings = { 'workbench.colorTheme': theme };
    writeFileSync(join(open.folder, '.vscode', 'settings.json'), JSON.stringify(settings));
    await progress.locator(`body.${bodyClass}[data-vscode-theme-id="${theme}"]`).waitFor();
    const surface = await progress.evaluate(() =>
      getComputedStyle(document.body).getPropertyValue('--vscode-editor-background'),
    );
    expect(await accessibilityViolations(progress, surface)).toEqual([]);
  });

  it('is reset after a question, keeps an archive, and comes back by Undo', async () => {
    const { workbench, page } = open;
    await workbench.runCommand('Marginalia: Reset Lesson Progress');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('A copy is kept as an archive.').waitFor();
    await dialog.getByRole('button', { name: 'Reset' }).click();
    const progress = await progressPage();
    await progress.getByText('You have not tried an exercise yet.').waitFor();
    expect(lines('archive').filter(({ type }) => type === 'attempt')).toHaveLength(2);
    expect(lines('record').filter(({ type }) => type === 'attempt')).toHaveLength(2);
    await workbench.toast('begins anew').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await progress.getByText('Attempts: 2, at 1 of 25 exercises.').waitFor();
  });

  it('comes back with the window', async () => {
    const loaded = open.page.waitForEvent('load');
    await open.workbench.runCommand('Developer: Reload Window');
    await loaded;
    await open.workbench.ready();
    const progress = await progressPage();
    await progress.getByText('Attempts: 2, at 1 of 25 exercises.').waitFor();
  });
});
