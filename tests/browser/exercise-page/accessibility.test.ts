import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../accessibility-violations.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { structureTheme, type ThemeName, themes } from '../webview-page/themes.ts';
import { type ExercisePage, openExercise } from './exercise-page.ts';
import { outcomeOf, type SampleType, sampleTypes, showExercise, solutions } from './sample-exercises.ts';

let browser: Browser;
let exercise: ExercisePage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => exercise.close());

/** What axe finds on the page as it is now. */
const violations = (theme: ThemeName) =>
  accessibilityViolations(exercise.page, { coloursOnly: theme !== structureTheme });

/** Brings an exercise to its end: hints open, graded, the answer shown. */
async function finish(type: SampleType): Promise<void> {
  const id = `x-${type}`;
  await exercise.send({ type: 'hint', exercise: id, index: 0, html: '<p>A hint.</p>' });
  await exercise.page.click('#exercise-answer');
  await exercise.send({ type: 'graded', exercise: id, outcome: outcomeOf(type) });
  await exercise.send({
    type: 'answer',
    exercise: id,
    solution: { response: solutions[type], html: '<p>Or so.</p>' },
  });
}

describe.each(Object.keys(themes) as ThemeName[])('the theme %s', (theme) => {
  it.each([260, 900])('has nothing for axe to find at %i pixels, before and after', async (width) => {
    exercise = await openExercise(browser, { theme, width, type: null });
    const found: Record<string, string[]> = {};
    for (const type of sampleTypes) {
      await exercise.send(showExercise(type));
      const before = await violations(theme);
      await finish(type);
      await exercise.send({ type: 'problem', message: 'The record cannot be written.' });
      const after = await violations(theme);
      if (before.length + after.length > 0) found[type] = [...before, ...after];
    }
    expect(found).toEqual({});
  });
});

describe.each(sampleTypes)('the exercise %s', (type) => {
  it('has a ring of two pixels on, and 24 pixels to hit of, whatever Tab reaches', async () => {
    exercise = await openExercise(browser, { width: 500, type, changes: { focus: false } });
    const poor: string[] = [];
    const reached: string[] = [];
    for (let stop = 0; stop < 30; stop += 1) {
      await exercise.page.keyboard.press('Tab');
      const [id, complaint] = await exercise.page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement || activeElement === document.body) return ['', ''];
        const style = getComputedStyle(activeElement);
        const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        // A link in a sentence is as high as its line; a box is hit by its label.
        const target = activeElement.closest('label') ?? activeElement;
        const { width, height } = target.getBoundingClientRect();
        const hit = activeElement.closest('p') !== null || (width >= 24 && height >= 24);
        return [activeElement.id, ring && hit ? '' : activeElement.outerHTML.slice(0, 80)];
      });
      if (complaint) poor.push(complaint);
      if (id === '' && reached.includes('exercise-back')) break;
      reached.push(id ?? '');
    }
    expect(poor).toEqual([]);
    expect(reached).toEqual(expect.arrayContaining(['exercise-answer', 'exercise-hint', 'exercise-next']));
  });

  it.each([
    ['ltr', 200],
    ['rtl', 200],
    ['rtl', 700],
  ] as const)('never scrolls sideways, %s at %i pixels', async (direction, width) => {
    const show = showExercise(type);
    exercise = await openExercise(browser, {
      width,
      type,
      changes: { exercise: { ...show.exercise, direction } },
    });
    const overflow = () =>
      exercise.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await overflow()).toBe(0);
    await finish(type);
    expect(await overflow()).toBe(0);
  });
});

describe('a screen reader', () => {
  it('hears the question with the options', async () => {
    exercise = await openExercise(browser, { type: 'several' });
    const group = exercise.page.getByRole('group', { name: 'Who abstained? Tick all that apply' });
    expect(await group.getByRole('checkbox').count()).toBe(4);
    const described = await group.getAttribute('aria-describedby');
    expect(await exercise.page.locator(`#${described}`).textContent()).toContain('Read the passage');
    expect(await exercise.page.getByRole('heading', { level: 1 }).textContent()).toBe('Who abstained?');
  });

  it('hears rows, gaps and places by name', async () => {
    exercise = await openExercise(browser, { type: 'match' });
    expect(await exercise.page.getByRole('combobox', { name: 'Acheson Office' }).count()).toBe(1);
    await exercise.send(showExercise('cloze'));
    expect(await exercise.page.getByRole('textbox', { name: 'Gap 2 of 2' }).count()).toBe(1);
    await exercise.send(showExercise('order'));
    expect(await exercise.page.getByRole('listitem', { name: 'The vote 3 of 4' }).count()).toBe(1);
  });
});
