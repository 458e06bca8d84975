import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExercisePane } from './exercise-pane.ts';
import { recorded } from './study-record.ts';
import { unfold } from './unfold.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe('an exercise', () => {
  let open: OpenWorkbench;
  let pane: ExercisePane;

  beforeAll(async () => {
    open = await openWorkbench();
    pane = new ExercisePane(open.workbench);
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  const attempts = (exercise: string) =>
    recorded(open.folder, 'attempt').filter((line) => line.exercise === exercise);

  it('shows in the tree how far it got', async () => {
    const { page, workbench } = open;
    await pane.run('Who abstained?');
    await page.keyboard.press(String((await pane.placeOf('.option', 'Yugoslavia')) + 1));
    await page.keyboard.press('Enter');
    expect(await pane.verdict()).toBe('Right: 1 of 1.');
    await workbench.activityBarItem('Marginalia').click();
    const row = workbench.treeRow('Lesson', 'Who abstained?');
    await unfold(workbench, 'Lesson', 'From decision to attack', 'Who abstained?');
    await expect.poll(() => row.getAttribute('aria-label')).toContain('best 100%');
    await expect.poll(() => attempts('x-abstained')).toMatchObject([{ score: 1 }]);
  });

  it('gives part of the score, tells why, and can be tried again', async () => {
    await pane.run('The vote in four words');
    for (const [gap, word] of ['security', 'turkey', 'away', 'Veto'].entries())
      await pane.get(`gap-${gap}`).fill(word);
    await open.page.keyboard.press('Enter');
    expect(await pane.verdict()).toBe('Partly right: 1.5 of 2.');
    await pane.frame.getByText('3 ÷ 4 = 75%').waitFor();
    await pane.tryAgain();
    expect(await pane.get('gap-0').inputValue()).toBe('');
    await expect.poll(() => attempts('x-vote')).toMatchObject([{ score: 0.75 }]);
  });

  it('leads from a miss to its paragraph, in the reader', async () => {
    await pane.run('The vote in four words');
    await pane.answerSomething();
    await pane.get('answer').click();
    expect(await pane.verdict()).toBe('Not right: 0 of 2.');
    await pane.frame.getByRole('link', { name: 'Read ¶ 9 again' }).first().click();
    const reader = await open.workbench.webviewWith('Reasons for caution', 'h2');
    await expect
      .poll(() =>
        reader.locator('#paragraph-9').evaluate((it) => it.getBoundingClientRect().top / innerHeight),
      )
      .toSatisfy((height: number) => height >= 0 && height < 0.5);
    await expect.poll(() => reader.evaluate(() => document.activeElement?.id)).toBe('paragraph-9');
  });

  it('opens its hints one after another and counts them; its answer is there only after an attempt', async () => {
    await pane.run('The vote in four words');
    const { frame } = pane;
    const before = attempts('x-vote').length;
    expect(await pane.get('solution').isVisible()).toBe(false);
    await frame.getByRole('button', { name: /^Show hint 1/ }).click();
    await frame
      .getByRole('heading', { name: /^Hint 1/ })
      .or(frame.getByText(/^Hint 1/))
      .first()
      .waitFor();
    await pane.answerSomething();
    await pane.get('answer').click();
    expect(await pane.verdict()).toBe('Not right: 0 of 2.');
    // What explains the answer would give it away before the next try.
    const explanation = frame.getByText('Only the absence explains why nobody blocked the decision');
    expect(await explanation.count()).toBe(0);
    await pane.get('solution').click();
    await explanation.waitFor();
    await frame.locator('.solution').getByText('absent', { exact: true }).waitFor();
    await expect.poll(() => attempts('x-vote').length).toBe(before + 1);
    expect(attempts('x-vote').at(-1)).toMatchObject({ score: 0, hints: 1 });
  });

  it('leads back to the paragraph that it comes from', async () => {
    await pane.run('Who abstained?');
    await pane.get('back').click();
    const reader = await open.workbench.webviewWith('Reasons for caution');
    const section = reader.getByRole('heading', { name: 'From decision to attack' });
    await expect
      .poll(() => section.evaluate((heading) => heading.getBoundingClientRect().top / innerHeight))
      .toSatisfy((height: number) => height > -1 && height < 0.5);
  });
});
