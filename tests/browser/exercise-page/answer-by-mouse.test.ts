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
const type = (text: string) => exercise.page.keyboard.type(text);

describe('by mouse', () => {
  const answer = () => exercise.page.click('#exercise-answer');

  it('picks an option by its words', async () => {
    await open('choice');
    await exercise.page.click('text=the only one');
    await answer();
    expect(await exercise.answered()).toEqual({ type: 'choice', picked: [1] });
  });

  it('picks several, and takes one back', async () => {
    await open('several');
    for (const words of ['India', 'Cuba', 'France', 'Cuba'])
      await exercise.page.click(`label >> text=${words}`);
    await answer();
    expect(await exercise.answered()).toEqual({ type: 'choice', picked: [0, 2] });
  });

  it('drags an entry by its grip', async () => {
    await open('order');
    const grip = await exercise.page.locator('#exercise-entry-0 .grip').boundingBox();
    const last = await exercise.page.locator('#exercise-entry-3').boundingBox();
    if (!grip || !last) throw new Error('nothing to drag');
    await exercise.page.mouse.move(grip.x + 10, grip.y + 10);
    await exercise.page.mouse.down();
    await exercise.page.mouse.move(grip.x + 10, last.y + last.height - 2, { steps: 20 });
    await exercise.page.mouse.up();
    expect(await exercise.announced()).toBe('Moved to 4 of 4');
    await answer();
    expect(await exercise.answered()).toEqual({ type: 'order', entries: [1, 2, 3, 0] });
  });

  it('moves an entry with its buttons', async () => {
    await open('order');
    await exercise.page.click('#exercise-entry-3-up');
    await answer();
    expect(await exercise.answered()).toEqual({ type: 'order', entries: [0, 1, 3, 2] });
  });

  it('matches, and shows a long value whole', async () => {
    await open('match');
    await exercise.page.selectOption('#exercise-row-2', '1');
    expect(await exercise.page.locator('.whole').nth(2).textContent()).toContain('Republic of Korea');
    await answer();
    expect(await exercise.answered()).toEqual({ type: 'match', values: [null, null, 1] });
  });

  it('fills a gap', async () => {
    await open('cloze');
    await exercise.page.click('#exercise-gap-1');
    await type('veto');
    await answer();
    expect(await exercise.answered()).toEqual({ type: 'cloze', gaps: ['', 'veto'] });
  });

  it('asks for a selection in the reader, and takes it', async () => {
    await open('evidence');
    await exercise.page.click('#exercise-select');
    expect(await exercise.posted('select-quotation')).toEqual([
      { type: 'select-quotation', exercise: 'x-evidence', index: 0 },
    ]);
    await exercise.send({ type: 'quotation', exercise: 'x-evidence', index: 0, text: 'From the reader' });
    expect(await exercise.page.inputValue('#exercise-quotation')).toBe('From the reader');
    await answer();
    expect(await exercise.answered()).toEqual({ type: 'evidence', quotation: 'From the reader' });
  });

  it('asks for each quotation of an argument', async () => {
    await open('argument');
    await exercise.page.click('#exercise-select-1');
    expect(await exercise.posted('select-quotation')).toEqual([
      { type: 'select-quotation', exercise: 'x-argument', index: 1 },
    ]);
  });

  it('removes a quotation', async () => {
    await open('argument');
    await exercise.page.fill('#exercise-quotation-0', 'one');
    await exercise.page.fill('#exercise-quotation-1', 'two');
    await exercise.page.click('#exercise-remove-0');
    expect(await exercise.focused()).toBe('exercise-quotation-0');
    await exercise.send({ type: 'quotation', exercise: 'x-argument', index: 2, text: 'three' });
    await answer();
    expect(await exercise.answered()).toMatchObject({ quotations: ['two', '', 'three'] });
  });
});

describe('a quotation of an argument', () => {
  it('is held against the passage while it is typed, when the student pauses', async () => {
    await open('argument');
    await exercise.page.locator('#exercise-quotation-1').pressSequentially('At five');
    await expect
      .poll(() => exercise.posted('check-quotation'))
      .toEqual([{ type: 'check-quotation', exercise: 'x-argument', index: 1, text: 'At five' }]);
  });

  it('is held against the passage, until it is changed', async () => {
    await open('argument');
    await exercise.page.fill('#exercise-quotation-1', 'At five');
    await exercise.page.click('#exercise-check-1');
    // A slow machine pauses long enough that the page has asked by itself as well.
    const asked = { type: 'check-quotation', exercise: 'x-argument', index: 1, text: 'At five' };
    await expect.poll(() => exercise.posted('check-quotation')).toContainEqual(asked);
    const html = '<p>At <ins>five</ins> <del>four</del></p>';
    await exercise.send({
      type: 'quotation-checked',
      exercise: 'x-argument',
      index: 1,
      state: 'altered',
      html,
    });
    const finding = exercise.page.locator('.finding').nth(1);
    expect(await finding.textContent()).toContain('The passage has different words here');
    expect(await finding.locator('ins').textContent()).toBe('five');
    await exercise.page.fill('#exercise-quotation-1', 'At four');
    expect(await finding.textContent()).toBe('');
  });
});
