import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './accessibility-violations.ts';
import { ExercisePane } from './exercise-pane.ts';
import { typeCases, typeLesson } from './exercise-types/type-lesson.ts';
import { recordEarlier } from './study-record.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';
import { editorSurface, kindsOfThemes, useTheme } from './workbench-themes.ts';

const FIRST_THEME = kindsOfThemes.slice(0, 1);

/**
 * What axe finds on a page: its structure in the first theme, its colours in each.
 *
 * @param themes those that the page is looked at in
 */
async function violations(
  folder: string,
  page: Frame,
  themes: readonly (typeof kindsOfThemes)[number][] = kindsOfThemes,
): Promise<string[]> {
  const found: string[] = [];
  for (const [theme, bodyClass] of themes) {
    await useTheme(folder, page, theme, bodyClass);
    const here = await accessibilityViolations(page, {
      surface: await editorSurface(page),
      coloursOnly: theme !== kindsOfThemes[0][0],
    });
    found.push(...here.map((violation) => `${theme}: ${violation}`));
  }
  return found;
}

describe('what a student practises with, in a theme of each kind', () => {
  let open: OpenWorkbench;
  let pane: ExercisePane;

  beforeAll(async () => {
    open = await openWorkbench({ lesson: typeLesson });
    pane = new ExercisePane(open.workbench);
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  // In the other themes, the tests of the page by itself look at the colours of each type.
  it.each(typeCases)(
    'the exercise “$title” is accessible, before the answer and after it',
    async ({ title }) => {
      await pane.run(title);
      const before = await violations(open.folder, pane.frame, FIRST_THEME);
      await pane.answerSomething();
      await pane.get('answer').click();
      await pane.verdict();
      const solution = pane.get('solution');
      if (await solution.isVisible()) {
        await solution.click();
        await pane.frame.locator('.solution h3').waitFor();
      }
      expect([...before, ...(await violations(open.folder, pane.frame, FIRST_THEME))]).toEqual([]);
    },
  );

  it.each([
    ['right', ['Deep wells', 'Old walls'], /^Right/],
    ['partly right', ['Deep wells'], /^Partly right/],
    ['wrong', ['A harbour'], /^Not right/],
  ])('an outcome that is %s is accessible', async (_, words, verdict) => {
    await pane.run('Pick several');
    for (const text of words) await pane.frame.locator('.option label', { hasText: text }).click();
    await pane.get('answer').click();
    expect(await pane.verdict()).toMatch(verdict);
    expect(await violations(open.folder, pane.frame)).toEqual([]);
  });

  it('the cards of questions and exercises in the passage are accessible, with an answer and its key', async () => {
    await open.workbench.runCommand('Marginalia: Open Reader to the Side');
    const reader = await open.workbench.webviewWith('The siege', 'h1', 'tab');
    for (const summary of await reader.locator('summary:visible').all()) await summary.click();
    await reader.getByRole('button', { name: 'Answer', exact: true }).click();
    await open.workbench.editor('siege.md');
    // Under the heading of the question.
    await open.workbench.cursorOn(6);
    await open.page.keyboard.type('For money.');
    await open.workbench.runCommand('File: Save');
    await reader.getByRole('button', { name: 'Show what a good answer uses' }).click();
    await reader.getByText('Nobody knows who paid.').waitFor();
    expect(await violations(open.folder, reader)).toEqual([]);
  });

  it('the progress view is accessible, with every table open', async () => {
    await open.workbench.runCommand('Marginalia: Show Progress');
    const page = await open.workbench.webviewWith('Attempts over time');
    await page.getByText(/^Attempts: \d/).waitFor();
    for (const summary of await page.locator('summary:visible').all()) await summary.click();
    expect(await violations(open.folder, page)).toEqual([]);
  });

  it('the report of what changed is accessible', async () => {
    recordEarlier(open.folder, 'siege', [
      { days: 2, type: 'answer', question: 'q-gone', item: { title: 'Gone?', asked: '', right: '' } },
      { days: 2, type: 'read', section: 'towers', title: 'The towers' },
      { days: 2, type: 'highlight', quote: { exact: 'no such words', prefix: '', suffix: '' } },
    ]);
    const file = join(open.folder, 'lesson.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Judge the miller.', 'Judge the duke.'));
    await open.workbench.reload();
    await open.workbench.runCommand('Marginalia: Show What Changed');
    const page = await open.workbench.webviewWith('To answer again');
    await page.getByText('no such words').waitFor();
    expect(await violations(open.folder, page)).toEqual([]);
  });
});
