import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { type ExercisePage, openExercise } from './exercise-page.ts';
import type { SampleType } from './sample-exercises.ts';

let browser: Browser;
let exercise: ExercisePage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => exercise.close());

const open = async (type: SampleType): Promise<void> => {
  exercise = await openExercise(browser, { type });
};
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await exercise.page.keyboard.press(key);
};
const type = (text: string) => exercise.page.keyboard.type(text);

describe('by keyboard alone', () => {
  it('picks one option with a digit and answers with Enter', async () => {
    await open('choice');
    await press('3', '2', 'Enter');
    expect(await exercise.answered()).toEqual({ type: 'choice', picked: [1] });
    expect((await exercise.posted('attempt'))[0]).toMatchObject({
      exercise: 'x-choice',
      presentation: 'seed-1',
    });
  });

  it('picks one option with the arrows', async () => {
    await open('choice');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    expect(await exercise.answered()).toEqual({ type: 'choice', picked: [2] });
  });

  it('picks several with digits, arrows and the space bar', async () => {
    await open('several');
    await press('1', '3', '3', 'ArrowDown', 'Space', 'Enter');
    expect(await exercise.answered()).toEqual({ type: 'choice', picked: [0, 3] });
  });

  it('orders entries with Alt and the arrows, and hears where each has come to', async () => {
    await open('order');
    await press('Alt+ArrowDown');
    expect(await exercise.announced()).toBe('Moved to 2 of 4');
    expect(await exercise.focused()).toBe('exercise-entry-0');
    await press('ArrowDown', 'ArrowDown');
    expect(await exercise.focused()).toBe('exercise-entry-3');
    await press('Alt+ArrowUp', 'Enter');
    expect(await exercise.answered()).toEqual({ type: 'order', entries: [1, 0, 3, 2] });
  });

  it('orders entries with the buttons, which keep the focus', async () => {
    await open('order');
    await press('Tab', 'Tab', 'Enter', 'Enter', 'Enter', 'Enter');
    expect(await exercise.focused()).toBe('exercise-entry-0-down');
    await press('Control+Enter');
    expect(await exercise.answered()).toEqual({ type: 'order', entries: [1, 2, 3, 0] });
  });

  it('matches with native lists', async () => {
    await open('match');
    // Typed letters choose, as in every list.
    await type('Secretary of');
    await press('Tab', 'ArrowDown', 'Control+Enter');
    expect(await exercise.answered()).toEqual({ type: 'match', values: [2, 0, null] });
  });

  it('fills gaps, in which digits are text', async () => {
    await open('cloze');
    await type('seat 1');
    await press('Tab');
    await type('veto');
    await press('Enter');
    expect(await exercise.answered()).toEqual({ type: 'cloze', gaps: ['seat 1', 'veto'] });
  });

  it('answers in a few words', async () => {
    await open('short');
    await type('25 June 1950');
    await press('Enter');
    expect(await exercise.answered()).toEqual({ type: 'short', text: '25 June 1950' });
  });

  it('goes to the reader for evidence, or writes the quotation by hand', async () => {
    await open('evidence');
    expect(await exercise.focused()).toBe('exercise-select');
    await press('Enter');
    expect(await exercise.posted('select-quotation')).toHaveLength(1);
    expect(await exercise.posted('attempt')).toEqual([]);
    await press('Tab');
    await type('The guns opened');
    await press('Control+Enter');
    expect(await exercise.answered()).toEqual({ type: 'evidence', quotation: 'The guns opened' });
  });

  it('argues in fields, with Enter as a new line', async () => {
    await open('argument');
    await type('It was');
    await press('Enter');
    await type('a surprise.');
    await press('Tab');
    await type('Nobody knew');
    // Over the three buttons of the first quotation and all of the second, to the one that adds.
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    expect(await exercise.focused()).toBe('exercise-quotation-2');
    await type('at four');
    await exercise.page.focus('#exercise-reasoning');
    await type('Because.');
    await press('Control+Enter');
    expect(await exercise.answered()).toEqual({
      type: 'argument',
      claim: 'It was\na surprise.',
      quotations: ['Nobody knew', '', 'at four'],
      reasoning: 'Because.',
    });
  });

  it('writes an essay and counts its words', async () => {
    await open('essay');
    await type('Three plain words.');
    expect(await exercise.page.locator('.words').textContent()).toBe('Words: 3 (asked for: 50 to 120)');
    await press('Meta+Enter');
    expect(await exercise.answered()).toEqual({ type: 'essay', text: 'Three plain words.' });
  });
});
