import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExercisePane } from './exercise-pane.ts';
import { answerMessage } from './messages.ts';
import { recordEarlier, recorded, recordLines } from './study-record.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe('the progress of a lesson', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  const attempts = () => recorded(open.folder, 'attempt');
  /** Sees to it that there are two attempts, whatever became of the test that makes them. */
  const haveAttempts = async (): Promise<void> => {
    const missing = Array.from({ length: Math.max(0, 2 - attempts().length) }, () => ({
      days: 1,
      type: 'attempt',
      exercise: 'x-abstained',
      exerciseType: 'choice',
      score: 0,
      seed: 1,
      hints: 0,
      duration: 1000,
    }));
    if (missing.length > 0) {
      recordEarlier(open.folder, 'korea-1950', missing);
      await open.workbench.reload();
    }
    await open.workbench.runCommand('Marginalia: Show Progress');
    await (await progressPage()).getByText('Attempts: 2, at 1 of 25 exercises.').waitFor();
  };
  /** Waits until the status bar shows a share of the sections. */
  const statusBar = async (share: RegExp): Promise<Locator> => {
    const item = open.page.locator('.part.statusbar .statusbar-item a', { hasText: share });
    await item.waitFor();
    return item;
  };
  const progressPage = (): Promise<Frame> => open.workbench.webviewWith('Attempts over time');

  it('begins in the status bar as soon as the lesson is open, and a click teaches what to do', async () => {
    await open.workbench.runAndPick('Marginalia: Open Lesson…', 'korea-1950');
    const item = await statusBar(/0\/7 read/);
    expect(await item.getAttribute('aria-label')).toContain('Sections read: 0 of 7');
    await item.click();
    const page = await progressPage();
    await page.getByText('You have not tried an exercise yet.').waitFor();
    await page.getByText('You have not read a section yet.').waitFor();
  });

  it('knows a section that was read to its end', async () => {
    // The reader in the tab shows, and there is no other.
    await open.page.locator('.tab', { hasText: /^Stalin and the Korean War/ }).click();
    await open.page.locator('.tab.active', { hasText: /^Stalin and the Korean War/ }).waitFor();
    const reader = await open.workbench.webviewWith('Reasons for caution');
    const first = reader.locator('section[data-section]').first();
    await first.locator('[data-paragraph]').last().scrollIntoViewIfNeeded();
    await expect.poll(() => recorded(open.folder, 'read').length, { timeout: 100_000 }).toBeGreaterThan(0);
    // More than one may have been read by now.
    await statusBar(/[1-7]\/7 read/);
    const said = async () => (await open.workbench.treeRows('Lesson')).map(({ aria }) => aria);
    await expect.poll(said).toContainEqual(expect.stringMatching(/^Section .*, read/));
  }, 240_000);

  it('follows two attempts while it is open', async () => {
    const { workbench, page } = open;
    const pane = new ExercisePane(workbench);
    await pane.run('Who abstained?');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await pane.verdict();
    await pane.tryAgain();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await pane.verdict();
    await expect.poll(() => attempts().length).toBe(2);
    await workbench.runCommand('Marginalia: Show Progress');
    const progress = await progressPage();
    await progress.getByText('Attempts: 2, at 1 of 25 exercises.').waitFor();
    expect(await progress.locator('.attempts circle').count()).toBe(2);
    await progress.locator('.attempts summary').click();
    expect(await progress.locator('.attempts tbody tr').count()).toBe(2);
  });

  it('is reset after a question, keeps an archive, and comes back by Undo', async () => {
    const { workbench, page } = open;
    await haveAttempts();
    await workbench.runCommand('Marginalia: Reset Lesson Progress');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('A copy is kept in an archive.').waitFor();
    await dialog.getByRole('button', { name: 'Reset' }).click();
    const progress = await progressPage();
    await progress.getByText('You have not tried an exercise yet.').waitFor();
    const archive = recordLines(join(open.folder, '.marginalia', 'archive'));
    expect(archive.filter(({ type }) => type === 'attempt')).toHaveLength(2);
    expect(attempts()).toHaveLength(2);
    await answerMessage(workbench, 'starts from scratch', 'Undo');
    await progress.getByText('Attempts: 2, at 1 of 25 exercises.').waitFor();
  });

  it('comes back with the window', async () => {
    await haveAttempts();
    await open.workbench.reload();
    const progress = await progressPage();
    await progress.getByText('Attempts: 2, at 1 of 25 exercises.').waitFor();
  });

  it('takes a day of the exam that is typed where the others are picked', async () => {
    const day = `${new Date().getFullYear() + 1}-06-30`;
    await open.workbench.runAndPick('Marginalia: Set Exam Date…', day);
    await expect.poll(() => recorded(open.folder, 'setting')).toHaveLength(1);
    const [{ examDate }] = recorded(open.folder, 'setting') as unknown as [{ examDate: number }];
    expect(new Date(examDate).toLocaleDateString('sv')).toBe(day);
  });
});
