import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExercisePane } from './exercise-pane.ts';
import { typeLesson } from './exercise-types/type-lesson.ts';
import { answerMessage } from './messages.ts';
import { recorded } from './study-record.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

const CHANGED = 'has changed since you worked on it';

describe('a lesson that an instructor changes after a student worked on it', () => {
  let open: OpenWorkbench;
  let pane: ExercisePane;

  beforeAll(async () => {
    open = await openWorkbench({ lesson: typeLesson });
    pane = new ExercisePane(open.workbench);
    for (const [title, answer] of [
      ['Short', 'June'],
      ['Essay', 'He was poor.'],
    ] as const) {
      await pane.run(title);
      await open.page.keyboard.type(answer);
      await open.page.keyboard.press('Control+Enter');
      await pane.verdict();
    }
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  const change = (...edits: readonly (readonly [from: string, to: string])[]): void => {
    const file = join(open.folder, 'lesson.md');
    const before = readFileSync(file, 'utf8');
    const after = edits.reduce((text, [from, to]) => text.replace(from, to), before);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  };
  const toast = () => open.workbench.toast(CHANGED);
  /** The report's titles under each of its headings. */
  const report = async () => {
    const page = await open.workbench.webviewWith('What changed in', 'h1');
    return page
      .locator('section')
      .evaluateAll((sections) =>
        Object.fromEntries(
          sections.map((section) => [
            section.querySelector('h2')?.textContent,
            [...section.querySelectorAll('h3')].map((title) => title.textContent),
          ]),
        ),
      );
  };

  it('says nothing while only wording changes that does not matter', async () => {
    await expect.poll(() => recorded(open.folder, 'seen').length).toBe(1);
    change(['In which month did the gate open?', 'In *which* month did the gate open']);
    await open.workbench.runCommand('Marginalia: Show What Changed');
    const page = await open.workbench.webviewWith('What changed in', 'h1');
    await page.getByText('Nothing that you worked on has changed.').waitFor();
    expect(await toast().count()).toBe(0);
    await open.workbench.runCommand('View: Close Editor');
  });

  it('tells quietly, and reports what is to be answered again, gone and new', async () => {
    change(
      ['- June', '- May'],
      ['exercise id=x-essay type=essay', 'exercise id=x-other type=essay'],
      ['### Match\n', '### Pairs\n'],
    );
    await answerMessage(open.workbench, CHANGED, 'Show Report');
    await expect.poll(report).toEqual({
      'To answer again': ['Short'],
      'No longer in the lesson': ['Essay'],
      New: ['Essay'],
    });
  });

  it('is done with once the exercise is answered again', async () => {
    await open.workbench.runCommand('Marginalia: Show What Changed');
    const page = await open.workbench.webviewWith('What changed in', 'h1');
    await page.getByRole('button', { name: 'Answer again: Short' }).click();
    await pane.shows('Short');
    await open.page.keyboard.type('May');
    await open.page.keyboard.press('Enter');
    expect(await pane.verdict()).toBe('Right: 1 of 1.');
    await open.workbench.runCommand('Marginalia: Show What Changed');
    await expect.poll(report).toEqual({ 'No longer in the lesson': ['Essay'], New: ['Essay'] });
  });

  it('is not told of a second time', async () => {
    const told = recorded(open.folder, 'seen').at(-1);
    await open.workbench.reload();
    await open.workbench.runCommand('Marginalia: Show What Changed');
    await expect.poll(report).toHaveProperty('No longer in the lesson');
    expect(await toast().count()).toBe(0);
    expect(recorded(open.folder, 'seen').at(-1)).toEqual(told);
  });
});

describe('lenses in the Markdown of a lesson', () => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench({ openFile: 'exercises.md' });
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('try an exercise, and then say how it went', async () => {
    const editor = await open.workbench.editor('exercises.md');
    const lens = editor.locator('.codelens-decoration').first();
    await lens.getByText('2 points').waitFor();
    // A lens that is drawn anew under the pointer takes no click, nor does one whose editor has just given way to the tab.
    await expect
      .poll(async () => {
        const tab = open.page.locator('.tab', { hasText: 'Reasons to wait' });
        const click = () => lens.getByText('Try').click({ timeout: 2000 });
        if ((await tab.count()) === 0) await click().catch(() => undefined);
        return tab.count();
      })
      .toBe(1);
    const frame = await open.workbench.webviewWith(/^Exercise \d+ of 25$/);
    await frame.getByText('The South was thought to be ready for a rising').click();
    await frame.locator('#exercise-answer').click();
    await frame.locator('#exercise-verdict').waitFor();
    await open.workbench.openFile('exercises.md');
    await lens.getByText('2 points · best 0%').waitFor();
  });
});
