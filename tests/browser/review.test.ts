import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_LESSON } from '../toolchain/repository.ts';
import { hearMessage } from './messages.ts';
import { recordEarlier, recorded } from './study-record.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

/** A copy of the first lesson with a record in which exercises were missed so many days ago. */
function lessonWithMissed(missed: Readonly<Record<string, number>>): string {
  const lesson = join(mkdtempSync(join(tmpdir(), 'marginalia-missed-')), 'korea-1950');
  cpSync(FIRST_LESSON, lesson, { recursive: true });
  const events = Object.entries(missed).map(([exercise, days]) => ({
    days,
    type: 'review',
    exercise,
    rating: 'again',
  }));
  recordEarlier(lesson, 'korea-1950', events);
  return lesson;
}

/** Picks the option with this text, and answers. */
async function choose(page: Frame, text: string): Promise<void> {
  await page.getByRole('radio', { name: text }).check();
  await page.getByRole('button', { name: 'Answer' }).click();
}

describe('what was missed', () => {
  let lesson: string;
  let open: OpenWorkbench;

  beforeAll(async () => {
    lesson = lessonWithMissed({ 'x-abstained': 60, 'x-vote': 40, 'x-press-on': 0 });
    open = await openWorkbench({ lesson });
  });
  afterAll(async () => {
    await open.dispose();
    rmSync(join(lesson, '..'), { recursive: true, force: true });
  });
  beforeEach(() => open.pictureOnFailure());

  const reviews = () => recorded(open.folder, 'review').filter(({ rating }) => rating !== 'again');

  it('comes back when it is due, with its paragraph, and is rated', async () => {
    const { workbench } = open;
    await workbench.runCommand('Marginalia: Review Due Exercises');
    const page = await workbench.webviewWith('Review: exercise 1 of 2');
    await page.getByRole('heading', { level: 1, name: 'Who abstained?' }).waitFor();
    const reader = await workbench.webviewWith('Reasons for caution');
    const section = reader.getByRole('heading', { name: 'From decision to attack' });
    await expect
      .poll(() => section.evaluate((heading) => heading.getBoundingClientRect().top))
      .toBeLessThan(200);
    await choose(page, 'Yugoslavia');
    await page.getByText('Right: 1 of 1.').waitFor();
    await expect.poll(reviews).toMatchObject([{ exercise: 'x-abstained', rating: 'easy' }]);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Review: exercise 2 of 2').waitFor();
  });

  it('goes on where it was after the window is reloaded', async () => {
    await open.workbench.reload();
    const page = await open.workbench.webviewWith('Review: exercise 2 of 2');
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByText('Review done.').waitFor();
    await page.getByText('1 of 2 exercises answered, 1 of 1 points at the first try.').waitFor();
    await page.getByText('There are exercises left that are due.').waitFor();
  });

  it('is crammed without a word to the schedule', async () => {
    const page = await open.workbench.webviewWith('Review done.');
    await page.getByRole('button', { name: 'Cram' }).click();
    const crammed = await open.workbench.webviewWith('Cram: exercise 1 of 3');
    await crammed.getByRole('textbox').first().fill('Security');
    await crammed.getByRole('button', { name: 'Answer' }).click();
    await crammed.getByText('Partly right').waitFor();
    await expect.poll(() => recorded(open.folder, 'attempt')).toHaveLength(2);
    expect(reviews()).toHaveLength(1);
  });
});

describe('exercises one after another', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('are those of a section, from the palette', async () => {
    const { workbench } = open;
    await workbench.runAndPick("Marginalia: Run Section's Exercises", 'From decision to attack');
    const page = await workbench.webviewWith(/^Section: exercise 1 of \d+$/);
    await choose(page, 'Yugoslavia');
    await page.getByText('Right: 1 of 1.').waitFor();
    // The rest is skipped, and so the section is not done.
    const finish = page.getByRole('button', { name: 'Finish' });
    for (let step = 0; step < 10 && !(await finish.isVisible()); step++) {
      const title = await page.locator('h1').textContent();
      await page.getByRole('button', { name: 'Next' }).click();
      await expect.poll(() => page.locator('h1').textContent()).not.toBe(title);
    }
    await finish.click();
    await page.getByText('This is the end.').waitFor();
    await page.getByText(/^1 of \d exercises answered/).waitFor();
  });

  it('say what to do while nothing was missed', async () => {
    const { workbench } = open;
    await workbench.runCommand('Marginalia: Review Due Exercises');
    await hearMessage(workbench, 'Exercises that you miss come back here.');
  });

  it('keep their order and what was picked when the window is reloaded', async () => {
    const { workbench } = open;
    await workbench.runAndPick('Marginalia: Run Exercise…', 'Who abstained?');
    const before = await workbench.webviewWith('Who abstained?', 'h1#exercise-title');
    const options = (page: Frame) =>
      page
        .getByRole('radio')
        .evaluateAll((radios) =>
          radios.map(
            (radio) => `${radio.closest('label')?.textContent} ${(radio as HTMLInputElement).checked}`,
          ),
        );
    await before.getByRole('radio', { name: 'India' }).check();
    const shown = await options(before);
    await workbench.reload();
    const after = await workbench.webviewWith('Who abstained?', 'h1#exercise-title');
    await expect.poll(() => options(after)).toEqual(shown);
  });
});
