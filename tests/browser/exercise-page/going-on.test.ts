import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { type ExercisePage, openExercise } from './exercise-page.ts';
import { outcomeOf, showExercise } from './sample-exercises.ts';

let browser: Browser;
let exercise: ExercisePage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => exercise.close());

const press = (key: string) => exercise.page.keyboard.press(key);
const blur = () => exercise.page.evaluate(() => (document.activeElement as HTMLElement).blur());
const inView = (selector: string) =>
  exercise.page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

describe('an empty answer', () => {
  it('is asked for beside the button, with the focus where to answer', async () => {
    exercise = await openExercise(browser, { type: 'choice' });
    await exercise.page.click('#exercise-answer');
    await exercise.send({ type: 'unanswered', exercise: 'x-choice', message: 'Pick an option first.' });
    expect(await exercise.page.locator('.asked[role="status"]').textContent()).toBe('Pick an option first.');
    expect(await exercise.focused()).toBe('exercise-option-0');
    expect(await exercise.page.locator('.result.filled').count()).toBe(0);
    await press('1');
    expect(await exercise.page.locator('.asked').textContent()).toBe('');
    await press('Enter');
    expect(await exercise.posted('attempt')).toHaveLength(2);
  });
});

describe('Enter', () => {
  it('means nothing where nothing has the focus', async () => {
    exercise = await openExercise(browser, { type: 'choice' });
    await press('2');
    await blur();
    await press('Enter');
    expect(await exercise.answered()).toBeUndefined();
    await press('Control+Enter');
    expect(await exercise.answered()).toEqual({ type: 'choice', picked: [1] });
  });

  it('goes on behind words that were taken from the passage, and does not submit', async () => {
    exercise = await openExercise(browser, { type: 'argument' });
    await exercise.send({ type: 'quotation', exercise: 'x-argument', index: 0, text: 'a warning' });
    expect(await exercise.focused()).toBe('exercise-quotation-0');
    await press('Enter');
    expect(await exercise.answered()).toBeUndefined();
  });

  it('gets a place when the page has the keyboard again', async () => {
    exercise = await openExercise(browser, { type: 'evidence' });
    await blur();
    await exercise.page.evaluate(() => dispatchEvent(new Event('focus')));
    expect(await exercise.focused()).toBe('exercise-select');
  });

  it.each([
    ['next', 1],
    ['retry', 0.5],
  ] as const)('leads to %s after a score of %d, whose button is in view', async (step, score) => {
    exercise = await openExercise(browser, { type: 'order', height: 420 });
    await press('Enter');
    await exercise.send({ type: 'graded', exercise: 'x-order', outcome: outcomeOf('order', { score }) });
    expect(await exercise.page.locator('button.primary:visible').getAttribute('id')).toBe(`exercise-${step}`);
    expect(await inView(`#exercise-${step}`)).toBe(true);
    expect(await inView('#exercise-verdict')).toBe(true);
    await press('Enter');
    expect(await exercise.posted(step)).toHaveLength(1);
  });
});

describe('what was found about quotations', () => {
  it('stays while another one is added and taken away', async () => {
    exercise = await openExercise(browser, { type: 'argument' });
    await exercise.page.fill('#exercise-quotation-0', 'a warning');
    await exercise.send({
      type: 'quotation-checked',
      exercise: 'x-argument',
      index: 0,
      state: 'altered',
      html: '<p>a <ins>stern</ins> warning</p><p>The passage: “a warning”</p>',
    });
    await exercise.page.click('#exercise-add-quotation');
    const finding = exercise.page.locator('.finding').first();
    expect(await finding.textContent()).toContain('The passage: “a warning”');
    await exercise.page.click('#exercise-remove-1');
    expect(await finding.textContent()).toContain('The passage: “a warning”');
    await exercise.page.fill('#exercise-quotation-0', 'another warning');
    expect(await finding.textContent()).toBe('');
  });
});

describe('entries to be put in order', () => {
  it('are dragged anywhere by a mouse, and what was dragged has the focus', async () => {
    exercise = await openExercise(browser, { type: 'order' });
    const words = await exercise.page.locator('#exercise-entry-0-words').boundingBox();
    const last = await exercise.page.locator('#exercise-entry-3').boundingBox();
    if (!words || !last) throw new Error('no entries');
    const { mouse } = exercise.page;
    await mouse.move(words.x + words.width / 2, words.y + words.height / 2);
    await mouse.down();
    await mouse.move(words.x + 40, last.y + last.height - 2, { steps: 12 });
    await mouse.up();
    expect(await exercise.focused()).toBe('exercise-entry-0');
    await press('Enter');
    expect(await exercise.answered()).toEqual({ type: 'order', entries: [1, 2, 3, 0] });
  });
});

describe('another exercise', () => {
  it('is not told what was said in the one before', async () => {
    exercise = await openExercise(browser, { type: 'evidence' });
    await exercise.send({ type: 'quotation', exercise: 'x-evidence', index: 0, text: 'a reaction' });
    expect(await exercise.announced()).toContain('a reaction');
    await exercise.send(showExercise('choice'));
    expect(await exercise.announced()).toBe('');
  });
});
