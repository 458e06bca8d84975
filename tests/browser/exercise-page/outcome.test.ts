import type { Outcome } from '@marginalia/core/desk';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { type ExercisePage, openExercise } from './exercise-page.ts';
import { outcomeOf, type SampleType, sampleTypes, showExercise, solutions } from './sample-exercises.ts';

let browser: Browser;
let exercise: ExercisePage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => exercise.close());

/** Answers with Enter and sends the outcome. */
async function grade(type: SampleType, changes: Partial<Outcome> = {}): Promise<void> {
  await exercise.page.keyboard.press('Control+Enter');
  await exercise.send({ type: 'graded', exercise: `x-${type}`, outcome: outcomeOf(type, changes) });
}

describe('the outcome', () => {
  it.each(sampleTypes)('of %s is announced, has the focus, and stands beside its parts', async (type) => {
    exercise = await openExercise(browser, { type });
    await grade(type);
    const outcome = outcomeOf(type);
    const status = exercise.page.locator('.outcome[role="status"]');
    expect(await status.textContent()).toBe(outcome.verdict + outcome.formula);
    expect(await exercise.focused()).toBe('exercise-verdict');
    expect(await exercise.page.locator('.answer .verdict').count()).toBe(outcome.parts.length);
    expect(await exercise.page.locator('.answer .verdict svg').count()).toBe(outcome.parts.length);
    for (const button of await exercise.page.locator('.answer button').all()) {
      expect(await button.isVisible()).toBe(false);
    }
  });

  it('describes each option to screen readers', async () => {
    exercise = await openExercise(browser, { type: 'choice' });
    await exercise.page.keyboard.press('2');
    await grade('choice');
    const option = exercise.page.getByRole('radio', { name: 'Yugoslavia, the only one' });
    expect(await option.isChecked()).toBe(true);
    expect(await option.isDisabled()).toBe(true);
    expect(await exercise.page.locator('#exercise-option-1-feedback').textContent()).toBe(
      'RightRight: and the Soviet seat was empty.',
    );
  });

  it('is that of the answer that was sent', async () => {
    exercise = await openExercise(browser, { type: 'short' });
    await exercise.page.keyboard.type('June');
    await exercise.page.keyboard.press('Enter');
    await exercise.page.keyboard.type(' or July');
    await exercise.send({ type: 'graded', exercise: 'x-short', outcome: outcomeOf('short') });
    expect(await exercise.page.inputValue('#exercise-short')).toBe('June');
  });

  it('leads from every miss to its paragraph', async () => {
    exercise = await openExercise(browser, { type: 'match' });
    const back = (number: number) =>
      `<p class="way-back"><a href="#paragraph-${number}">Read ¶ ${number} again</a></p>`;
    const outcome = outcomeOf('match');
    const parts = outcome.parts.map((part, index) =>
      part.verdict === 'right' ? part : { ...part, html: part.html + back(index + 4) },
    );
    await grade('match', { parts, feedbackHtml: back(9) });
    const links = exercise.page.locator('.way-back a');
    expect(await links.allTextContents()).toEqual(['Read ¶ 5 again', 'Read ¶ 6 again', 'Read ¶ 9 again']);
    for (const link of await links.all())
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    // By keyboard, from the verdict backwards.
    await links.nth(1).focus();
    await exercise.page.keyboard.press('Enter');
    expect(await exercise.posted('link')).toEqual([{ type: 'link', href: '#paragraph-6' }]);
  });

  it('is asked for once', async () => {
    exercise = await openExercise(browser, { type: 'choice' });
    await exercise.page.click('#exercise-answer');
    expect(await exercise.page.locator('#exercise-answer').textContent()).toBe('Checking…');
    await exercise.page.click('#exercise-answer', { force: true });
    await exercise.page.keyboard.press('Control+Enter');
    expect(await exercise.posted('attempt')).toHaveLength(1);
  });

  it('comes with the exercise where there is one', async () => {
    exercise = await openExercise(browser, {
      type: 'choice',
      changes: {
        response: { type: 'choice', picked: [0] },
        outcome: outcomeOf('choice'),
        solution: { response: solutions.choice, html: '<p>See note 93.</p>' },
      },
    });
    expect(await exercise.page.isChecked('#exercise-option-0')).toBe(true);
    expect(await exercise.page.locator('.solution').textContent()).toContain('See note 93.');
    expect(await exercise.page.isVisible('#exercise-answer')).toBe(false);
  });
});

describe('the answer', () => {
  it.each(Object.keys(solutions) as SampleType[])('to %s is shown after an attempt', async (type) => {
    exercise = await openExercise(browser, { type });
    expect(await exercise.page.isVisible('#exercise-solution')).toBe(false);
    await grade(type);
    await exercise.page.click('#exercise-solution');
    expect(await exercise.posted('show-answer')).toEqual([{ type: 'show-answer', exercise: `x-${type}` }]);
    const solution = { response: solutions[type], html: '<p>Also: the summer of 1950.</p>' };
    await exercise.send({ type: 'answer', exercise: `x-${type}`, solution });
    const text = (await exercise.page.locator('.solution').textContent()) ?? '';
    expect(text).toMatch(/^The answer/);
    expect(text).toMatch(/Also: the summer of 1950\.$/);
    expect(text.length).toBeGreaterThan('The answerAlso: the summer of 1950.'.length + 5);
    expect(await exercise.focused()).toBe('exercise-retry');
  });

  it('is not offered where there is none', async () => {
    exercise = await openExercise(browser, { type: 'essay' });
    await grade('essay');
    expect(await exercise.page.isVisible('#exercise-solution')).toBe(false);
  });
});

describe('another try', () => {
  it('begins at the first control, with nothing picked', async () => {
    exercise = await openExercise(browser, { type: 'choice' });
    await exercise.page.keyboard.press('2');
    await grade('choice');
    await exercise.page.click('#exercise-retry');
    expect(await exercise.posted('retry')).toEqual([{ type: 'retry', exercise: 'x-choice' }]);
    await exercise.send(showExercise('choice', { focus: false, presentation: 'seed-2' }));
    expect(await exercise.focused()).toBe('exercise-option-0');
    expect(await exercise.page.locator(':checked').count()).toBe(0);
    expect(await exercise.page.locator('.verdict').count()).toBe(0);
  });

  it('goes on with what was written', async () => {
    exercise = await openExercise(browser, { type: 'essay' });
    await exercise.page.keyboard.type('A long text.');
    await grade('essay');
    await exercise.send({ type: 'saved', exercise: 'x-essay', message: 'In your workbook.' });
    expect(await exercise.page.locator('.saved').textContent()).toBe('In your workbook.');
    await exercise.page.click('#exercise-retry');
    await exercise.send(showExercise('essay'));
    expect(await exercise.page.inputValue('#exercise-essay')).toBe('A long text.');
  });
});

describe('a quotation that was checked', () => {
  it('is checked anew when its words come back, and keeps what was found when others are added', async () => {
    exercise = await openExercise(browser, {
      type: 'argument',
      changes: { response: { type: 'argument', claim: 'C.', quotations: ['had feared', ''], reasoning: '' } },
    });
    const asked = () => exercise.posted('check-quotation');
    await expect
      .poll(asked)
      .toEqual([{ type: 'check-quotation', exercise: 'x-argument', index: 0, text: 'had feared' }]);
    const html = '<p>had <ins>feared</ins></p><p>The passage: “had foreseen”</p>';
    await exercise.send({
      type: 'quotation-checked',
      exercise: 'x-argument',
      index: 0,
      state: 'altered',
      html,
    });
    await exercise.page.click('#exercise-add-quotation');
    expect(await exercise.page.locator('.finding').first().textContent()).toContain('“had foreseen”');
    await exercise.page.click('#exercise-remove-1');
    expect(await exercise.page.locator('.finding').first().textContent()).toContain('“had foreseen”');
    expect(await asked()).toHaveLength(1);
  });
});

describe('the other ways on', () => {
  it('are asked of the host', async () => {
    exercise = await openExercise(browser, { type: 'choice' });
    for (const [id, type] of [
      ['next', 'next'],
      ['previous', 'previous'],
      ['back', 'back-to-passage'],
    ] as const) {
      await exercise.page.click(`#exercise-${id}`);
      expect(await exercise.posted(type)).toEqual([{ type, exercise: 'x-choice' }]);
    }
    await exercise.send(showExercise('short', { focus: false }));
    expect(await exercise.focused()).toBe('exercise-short');
  });

  it('are not offered at the ends', async () => {
    const position = { number: 1, of: 1, hasPrevious: false, hasNext: false };
    exercise = await openExercise(browser, { type: 'choice', changes: { position } });
    expect(await exercise.page.isVisible('#exercise-next')).toBe(false);
    expect(await exercise.page.isVisible('#exercise-previous')).toBe(false);
  });

  it('lead out of the prose through the host', async () => {
    exercise = await openExercise(browser, { type: 'choice' });
    await exercise.page.click('.prompt a');
    expect(await exercise.posted('link')).toEqual([{ type: 'link', href: '#note-93' }]);
    expect(await exercise.page.evaluate(() => window.strayClicks)).toBe(0);
  });
});

describe('hints', () => {
  it('open one after another, are heard, and leave the focus somewhere', async () => {
    exercise = await openExercise(browser, { type: 'choice' });
    await exercise.page.click('text=Show hint 1 of 2');
    expect(await exercise.posted('hint')).toEqual([{ type: 'hint', exercise: 'x-choice', index: 0 }]);
    await exercise.send({ type: 'hint', exercise: 'x-choice', index: 0, html: '<p>A socialist state.</p>' });
    // A second answer to the same question.
    await exercise.send({ type: 'hint', exercise: 'x-choice', index: 0, html: '<p>A socialist state.</p>' });
    expect(await exercise.page.locator('.hints[aria-live]').textContent()).toBe(
      'Hint 1 of 2A socialist state.',
    );
    expect(await exercise.focused()).toBe('exercise-hint');
    await exercise.page.keyboard.press('Enter');
    await exercise.send({ type: 'hint', exercise: 'x-choice', index: 1, html: '<p>Tito’s.</p>' });
    expect(await exercise.page.isVisible('#exercise-hint')).toBe(false);
    expect(await exercise.page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Hint 2 of 2Tito’s.',
    );
  });

  it('stay after the attempt, and no more are given', async () => {
    exercise = await openExercise(browser, { type: 'choice', changes: { hints: ['<p>One.</p>'] } });
    expect(await exercise.page.locator('#exercise-hint').textContent()).toBe('Show hint 2 of 2');
    await grade('choice');
    expect(await exercise.page.locator('.hint').count()).toBe(1);
    expect(await exercise.page.isVisible('#exercise-hint')).toBe(false);
  });
});
