import type { Response, Show } from '@marginalia/core/desk';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { type ExercisePage, openExercise } from './exercise-page.ts';
import { outcomeOf, type SampleType, showExercise } from './sample-exercises.ts';

let browser: Browser;
let exercise: ExercisePage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => exercise.close());

/** Loads the page anew with what it has kept, as VS Code does with a view that was hidden. */
async function reload(type: SampleType | null, changes: Partial<Show> = {}): Promise<void> {
  const state = await exercise.state();
  await exercise.close();
  exercise = await openExercise(browser, { type, changes, state });
}

/** What the page would answer. */
async function answer(): Promise<Response | undefined> {
  await exercise.page.click('#exercise-answer');
  return (await exercise.posted('attempt'))[0]?.response;
}

describe('a draft', () => {
  const samples: [SampleType, Response][] = [
    ['choice', { type: 'choice', picked: [1] }],
    ['several', { type: 'choice', picked: [0, 2] }],
    ['order', { type: 'order', entries: [3, 1, 0, 2] }],
    ['match', { type: 'match', values: [1, null, 3] }],
    ['cloze', { type: 'cloze', gaps: ['', 'veto'] }],
    ['short', { type: 'short', text: 'June' }],
    ['evidence', { type: 'evidence', quotation: 'Nobody knew' }],
    ['argument', { type: 'argument', claim: 'So', quotations: ['a', 'b', 'c'], reasoning: '' }],
    ['essay', { type: 'essay', text: 'So far' }],
  ];

  it.each(samples)('of %s comes back from the host', async (type, response) => {
    exercise = await openExercise(browser, { type, changes: { response } });
    expect(await answer()).toEqual(response);
  });

  it.each(samples)('of %s is kept by the page', async (type, response) => {
    exercise = await openExercise(browser, { type, changes: { response } });
    // The answer is kept as it is sent; the host fails before it can write it.
    await answer();
    await reload(type);
    expect(await answer()).toEqual(response);
  });

  it('is kept with every keystroke, and told after a rest', async () => {
    exercise = await openExercise(browser, { type: 'short' });
    const now = Date.now();
    await exercise.page.clock.install({ time: now });
    // An installed clock goes on; a stopped one leaves the rest to the test, however slow the machine is.
    await exercise.page.clock.pauseAt(now + 1000);
    await exercise.page.keyboard.type('Ju');
    expect(await exercise.posted('draft')).toEqual([]);
    const { drafts } = (await exercise.state()) ?? {};
    expect(Object.values(drafts ?? {})).toEqual([
      { presentation: 'seed-1', response: { type: 'short', text: 'Ju' } },
    ]);
    await exercise.page.clock.runFor(600);
    expect(await exercise.posted('draft')).toEqual([
      {
        type: 'draft',
        exercise: 'x-short',
        presentation: 'seed-1',
        response: { type: 'short', text: 'Ju' },
      },
    ]);
  });

  it('keeps for a new host what was shown, and asks for it', async () => {
    exercise = await openExercise(browser, { type: 'short' });
    await reload(null);
    expect(await exercise.state()).toMatchObject({ lesson: 'file:///lessons/korea/', exercise: 'x-short' });
    await expect.poll(() => exercise.posted('ready')).toEqual([{ type: 'ready', shown: false }]);
  });

  it('of picks is dropped when the options stand in another order, one of words is not', async () => {
    exercise = await openExercise(browser, { type: 'choice' });
    await exercise.page.keyboard.press('2');
    await exercise.send(showExercise('short'));
    await exercise.page.keyboard.type('June');
    await reload('choice', { presentation: 'seed-2' });
    expect(await exercise.page.locator(':checked').count()).toBe(0);
    await exercise.send(showExercise('short', { presentation: 'seed-2' }));
    expect(await exercise.page.inputValue('#exercise-short')).toBe('June');
  });

  it('is no more once it was graded, though the record may be slow to have it', async () => {
    exercise = await openExercise(browser, { type: 'short' });
    await exercise.page.keyboard.type('June');
    await exercise.page.keyboard.press('Enter');
    await exercise.send({ type: 'graded', exercise: 'x-short', outcome: outcomeOf('short') });
    await exercise.send(showExercise('short'));
    expect(await exercise.page.inputValue('#exercise-short')).toBe('');
    // Until the record has it, the page keeps it over a reload all the same.
    expect((await exercise.state())?.drafts).not.toEqual({});
  });

  it('belongs to its lesson', async () => {
    exercise = await openExercise(browser, { type: 'short' });
    await exercise.page.keyboard.type('June');
    await exercise.send(showExercise('short', { lesson: 'file:///lessons/other/' }));
    expect(await exercise.page.inputValue('#exercise-short')).toBe('');
  });

  it('is forgotten once the record has it', async () => {
    exercise = await openExercise(browser, { type: 'short' });
    await exercise.page.keyboard.type('June');
    await exercise.page.keyboard.press('Enter');
    await exercise.send({ type: 'graded', exercise: 'x-short', outcome: outcomeOf('short') });
    await exercise.send({ type: 'saved', exercise: 'x-short', message: '' });
    expect((await exercise.state())?.drafts).toEqual({});
    await reload('short');
    expect(await exercise.page.inputValue('#exercise-short')).toBe('');
  });
});

describe('a record that is slower than the student', () => {
  const record = () => exercise.send({ type: 'saved', exercise: 'x-short', message: '' });
  const attempt = async (): Promise<void> => {
    exercise = await openExercise(browser, { type: 'short' });
    await exercise.page.keyboard.type('June');
    await exercise.page.keyboard.press('Enter');
    await exercise.send({ type: 'graded', exercise: 'x-short', outcome: outcomeOf('short') });
  };

  it('takes the answer away after the student has gone on', async () => {
    await attempt();
    await exercise.send(showExercise('choice'));
    await record();
    expect((await exercise.state())?.drafts).toEqual({});
  });

  it('takes away the words that were selected in the reader and graded there', async () => {
    exercise = await openExercise(browser, { type: 'evidence' });
    await exercise.send({ type: 'quotation', exercise: 'x-evidence', index: 0, text: 'The guns opened' });
    await exercise.send({ type: 'graded', exercise: 'x-evidence', outcome: outcomeOf('evidence') });
    expect(await exercise.page.inputValue('#exercise-quotation')).toBe('The guns opened');
    await exercise.send({ type: 'saved', exercise: 'x-evidence', message: '' });
    expect((await exercise.state())?.drafts).toEqual({});
    await exercise.send(showExercise('evidence'));
    expect(await exercise.page.inputValue('#exercise-quotation')).toBe('');
  });

  it('leaves what the student has written since', async () => {
    await attempt();
    await exercise.page.click('#exercise-retry');
    await exercise.send(showExercise('short'));
    await exercise.page.keyboard.type('July');
    await record();
    expect(Object.values((await exercise.state())?.drafts ?? {})).toMatchObject([
      { response: { text: 'July' } },
    ]);
  });
});

describe('a problem', () => {
  it('is said above, and leaves the answers to be sent again', async () => {
    exercise = await openExercise(browser, { type: 'short' });
    await exercise.page.keyboard.type('June');
    await exercise.page.keyboard.press('Enter');
    await exercise.send({ type: 'problem', message: 'The record cannot be written.' });
    expect(await exercise.page.locator('.problem[role="status"]').textContent()).toBe(
      'The record cannot be written.',
    );
    expect(await exercise.page.inputValue('#exercise-short')).toBe('June');
    expect(await exercise.page.locator('#exercise-answer').textContent()).toBe('Answer');
    await exercise.page.keyboard.press('Enter');
    expect(await exercise.posted('attempt')).toHaveLength(2);
    await exercise.send({ type: 'graded', exercise: 'x-short', outcome: outcomeOf('short') });
    await exercise.send({ type: 'problem', message: 'The record cannot be written.' });
    await reload('short');
    expect(await exercise.page.inputValue('#exercise-short')).toBe('June');
  });

  it('goes when the record can be written again', async () => {
    exercise = await openExercise(browser, { type: 'short' });
    await exercise.send({ type: 'problem', message: 'The record cannot be written.' });
    await exercise.send({ type: 'saved', exercise: 'x-short', message: '' });
    expect(await exercise.page.locator('.problem').textContent()).toBe('');
  });
});

describe('an exercise that is brought up to date', () => {
  it('keeps the answer, the focus and the caret', async () => {
    exercise = await openExercise(browser, { type: 'essay' });
    await exercise.page.keyboard.type('One two');
    await exercise.page.keyboard.press('ArrowLeft');
    const { exercise: shown } = showExercise('essay');
    await exercise.send(
      showExercise('essay', { focus: false, exercise: { ...shown, title: 'Who did abstain?' } }),
    );
    expect(await exercise.page.locator('h1').textContent()).toBe('Who did abstain?');
    await exercise.page.keyboard.type('!');
    expect(await exercise.page.inputValue('#exercise-essay')).toBe('One tw!o');
  });
});
