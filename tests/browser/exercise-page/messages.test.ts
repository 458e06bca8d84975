import { parseFromExercisePage } from '@marginalia/core/desk';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { bundle } from '../webview-page/bundle.ts';
import { type ExercisePage, openExercise } from './exercise-page.ts';
import { outcomeOf, showExercise } from './sample-exercises.ts';

let browser: Browser;
let exercise: ExercisePage;

describe('a message', () => {
  beforeAll(async () => {
    browser = await sharedBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => exercise.close());

  it.each([
    ['nothing', null],
    ['another page’s message', { source: 'devtools', payload: 1 }],
    ['an unknown type', { type: 'explode' }],
    [
      'an exercise of an unknown type',
      { ...showExercise('short'), exercise: { id: 'x', body: { type: 'quiz' } } },
    ],
    [
      'a score above one',
      { type: 'graded', exercise: 'x-choice', outcome: outcomeOf('choice', { score: 2 }) },
    ],
    ['a hint without its number', { type: 'hint', exercise: 'x-choice', html: '<p>Hint</p>' }],
  ])('that does not fit is dropped with a word to the host: %s', async (_, message) => {
    exercise = await openExercise(browser, { type: 'choice' });
    await exercise.send(message);
    expect(await exercise.posted('error')).toHaveLength(1);
    expect(await exercise.page.locator('.option').count()).toBe(3);
    expect(await exercise.page.isVisible('#exercise-answer')).toBe(true);
  });

  it.each([
    { type: 'graded', exercise: 'x-other', outcome: outcomeOf('choice') },
    { type: 'hint', exercise: 'x-other', index: 0, html: '<p>Hint</p>' },
    { type: 'answer', exercise: 'x-other', solution: { html: '<p>It is this.</p>' } },
    { type: 'saved', exercise: 'x-other', message: 'Saved' },
  ])('about an exercise that is no longer shown is dropped: $type', async (message) => {
    exercise = await openExercise(browser, { type: 'choice' });
    const before = await exercise.page.locator('body').innerHTML();
    await exercise.send(message);
    expect(await exercise.page.locator('body').innerHTML()).toBe(before);
  });

  it('about parts that are not there changes nothing else', async () => {
    exercise = await openExercise(browser, {
      type: 'choice',
      changes: { response: { type: 'choice', picked: [7] } },
    });
    await exercise.send({ type: 'graded', exercise: 'x-choice', outcome: outcomeOf('order') });
    expect(await exercise.posted('error')).toEqual([]);
    expect(await exercise.focused()).toBe('exercise-verdict');
  });

  it('cannot bring scripts or styles into the page', async () => {
    const { exercise: shown } = showExercise('short');
    const promptHtml =
      '<p>Why?<script>window.hacked = 1</script><img src="x" onerror="window.hacked = 1"></p>';
    exercise = await openExercise(browser, { type: null });
    await exercise.send(showExercise('short', { exercise: { ...shown, promptHtml } }));
    expect(await exercise.page.evaluate(() => 'hacked' in window)).toBe(false);
    // The policy's complaints are logged by the browser, and are what this test is about.
    await exercise.close().catch(() => undefined);
    exercise = await openExercise(browser, { type: null });
  });

  it('to the host fits the protocol', async () => {
    exercise = await openExercise(browser, { type: 'argument' });
    await exercise.page.fill('#exercise-quotation-0', 'one');
    for (const id of ['check-0', 'hint', 'next', 'previous', 'back', 'answer']) {
      await exercise.page.click(`#exercise-${id}`);
    }
    const posted = await exercise.page.evaluate(() => window.posted);
    expect(posted.length).toBeGreaterThan(6);
    for (const message of posted) expect(parseFromExercisePage(message)).toMatchObject({ ok: true });
  });

  it('shows the empty page, and takes it away again', async () => {
    exercise = await openExercise(browser, { type: 'choice' });
    const actions = [{ command: 'marginalia.runExercise', label: 'Run Exercise…' }];
    await exercise.send({ type: 'empty', message: 'No exercise is open.', actions });
    expect(await exercise.page.locator('article').count()).toBe(0);
    await exercise.page.click('text=Run Exercise…');
    expect(await exercise.posted('command')).toEqual([
      { type: 'command', command: 'marginalia.runExercise' },
    ]);
    await exercise.page.keyboard.press('Control+Enter');
    expect(await exercise.posted('attempt')).toEqual([]);
    await exercise.send(showExercise('choice'));
    expect(await exercise.page.locator('h1').isVisible()).toBe(true);
  });

  it('is read again after kept state that cannot be read', async () => {
    exercise = await openExercise(browser, { type: 'choice', state: { drafts: 'all' } as never });
    expect(await exercise.page.locator('.option').count()).toBe(3);
  });
});

describe('the bundles', () => {
  it.each([
    ['exercise/main.ts', 50],
    ['exercise/exercise.css', 16],
  ])('%s stays under %i kB', async (entry, limit) => {
    const size = Buffer.byteLength(await bundle(entry)) / 1000;
    console.info(`${entry}: ${size.toFixed(1)} kB`);
    expect(size).toBeLessThan(limit);
  });
});
