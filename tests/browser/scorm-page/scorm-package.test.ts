import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseLesson } from '@marginalia/core';
import { atOnce, exportLesson, pageFiles, readHandIn } from '@marginalia/core/school';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, BrowserContextOptions, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../accessibility-violations.ts';
import { ExercisePane } from '../exercise-pane.ts';
import { typeCases, typeLesson } from '../exercise-types/type-lesson.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { type Lms, type LmsOptions, openLms, PAGE_FILES } from './scorm-lms.ts';

/** One answer of each outcome to each type. */
const cases = typeCases.flatMap(({ answers, ...rest }) => answers.map((answer) => ({ ...rest, ...answer })));
const { lesson } = parseLesson(Object.entries(typeLesson.files).map(([path, text]) => ({ path, text })));
const made = atOnce(
  exportLesson(lesson, 'scorm12', undefined, {
    now: 0,
    pageFiles: new Map(pageFiles.map((name) => [name, readFileSync(join(PAGE_FILES, name), 'utf8')])),
  }),
);
const files = unzipSync(made.files[0]?.content as Uint8Array);
const scored = lesson.exercises.filter(({ type }) => type !== 'essay' && type !== 'argument');
const most = scored.reduce((sum, { points }) => sum + points, 0);

let browser: Browser;
let context: BrowserContext;
const troubles: string[] = [];
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  troubles.length = 0;
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  expect(troubles).toEqual([]);
});
const open = (options?: LmsOptions, where = context) => openLms(where, files, troubles, options);

const card = (frame: Frame, id: string) => frame.locator(`details.task[data-item="${id}"]`);
async function start({ frame }: Lms, id: string): Promise<ExercisePane> {
  await card(frame, id).evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await card(frame, id).getByRole('button').first().click();
  await frame.locator('dialog[open] .exercise .result:not(.filled)').waitFor({ state: 'attached' });
  return new ExercisePane(undefined, frame);
}
async function answer(lms: Lms, { exercise, mouse, given }: (typeof cases)[number]): Promise<string> {
  const pane = await start(lms, exercise);
  await mouse(pane, given, lms.page.keyboard);
  await pane.get('answer').click();
  const verdict = await pane.verdict();
  await lms.page.keyboard.press('Escape');
  return verdict;
}
const right = (exercise: string) => {
  const found = cases.find((one) => one.exercise === exercise && one.outcome === 'right');
  if (!found) throw new Error(`No right answer to ${exercise} is known.`);
  return found;
};
const ids = [...new Set(cases.map(({ exercise }) => exercise))];

describe('a package of SCORM 1.2 on a learning platform', () => {
  it('tells it the score and the state of every type, and goes on from there in another browser', async () => {
    const lms = await open();
    expect(await lms.kept()).toMatchObject({ core: { lesson_status: 'incomplete' } });
    let points = 0;
    const tried: string[] = [];
    for (const one of cases.filter(({ outcome }) => outcome === 'partly')) {
      expect(await answer(lms, one), one.exercise).toBe(one.verdict);
      tried.push(one.exercise);
      points += (one.score ?? 0) * (scored.find(({ id }) => id === one.exercise)?.points ?? 0);
      await expect
        .poll(async () => Number((await lms.kept()).core.score.raw))
        .toBeCloseTo((100 * points) / most, 1);
      const { core, suspend_data } = await lms.kept();
      expect([core.score.min, core.score.max, core.exit]).toEqual(['0', '100', 'suspend']);
      expect(core.session_time).toMatch(/^\d{2,4}:\d\d:\d\d\.\d\d$/);
      expect(suspend_data).toContain(one.exercise);
      expect(suspend_data.length).toBeLessThan(1500);
    }
    const kept = await lms.kept();
    const other = await browser.newContext();
    const there = await open({ kept }, other);
    for (const id of tried) {
      const attempts = scored.some((exercise) => exercise.id === id) ? /best \d+%/ : /Try/;
      await card(there.frame, id).getByText(attempts).first().waitFor({ state: 'attached' });
    }
    expect((await there.kept()).suspend_data).toBe(kept.suspend_data);
    await other.close();
  });

  it('is completed once all was tried, with the full score for right answers, and stays so', async () => {
    const lms = await open({ lacksMode: true });
    for (const id of ids) {
      expect((await lms.kept()).core.lesson_status).toBe('incomplete');
      await answer(lms, right(id));
    }
    for (const { id, type } of lesson.exercises) {
      if (ids.includes(id)) continue;
      expect(type).toBe('evidence');
      const pane = await start(lms, id);
      await pane.get('quotation').fill('Nobody ever learned who had paid him.');
      await pane.get('answer').click();
      await pane.verdict();
      await lms.page.keyboard.press('Escape');
    }
    await expect.poll(async () => (await lms.kept()).core.lesson_status).toBe('completed');
    const kept = await lms.kept();
    const again = await open({ kept });
    expect((await again.kept()).core.lesson_status).toBe('completed');
  });

  it('is answered and completed by keyboard alone, from the first exercise to the last', async () => {
    const lms = await open();
    const { keyboard } = lms.page;
    for (const { id, type } of lesson.exercises) {
      await card(lms.frame, id).locator(':scope > summary').focus();
      for (const key of ['Enter', 'Tab', 'Enter']) await keyboard.press(key);
      await lms.frame.locator('dialog[open] .exercise .result:not(.filled)').waitFor({ state: 'attached' });
      const pane = new ExercisePane(undefined, lms.frame);
      if (ids.includes(id)) await right(id).keys(pane, right(id).given, keyboard);
      else {
        expect(type).toBe('evidence');
        // What has the focus first selects words of the passage; they can be written too.
        const isThere = () => pane.get('quotation').evaluate((field) => field === document.activeElement);
        while (!(await isThere())) await keyboard.press('Tab');
        await keyboard.type('The duke had promised help and sent none.');
        await keyboard.press('Control+Enter');
      }
      expect(await pane.verdict(), id).toBe(ids.includes(id) ? right(id).verdict : 'Right: 1 of 1.');
      await keyboard.press('Escape');
      // Back where it came from, on the way to the next one.
      expect(
        await lms.frame.evaluate(() => document.activeElement?.closest('details')?.dataset['item']),
      ).toBe(id);
    }
    // The verdict does not wait for the platform.
    await expect
      .poll(async () => (await lms.kept()).core)
      .toMatchObject({ lesson_status: 'completed', score: { raw: '100' } });
  });

  it.each<[string, BrowserContextOptions]>([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 360, height: 740 }, hasTouch: true }],
  ])('has nothing for axe to find, before and after an answer (%s)', async (_, options) => {
    const shown = await browser.newContext(options);
    const lms = await open({}, shown);
    const found = await accessibilityViolations(lms.frame);
    const wide = () =>
      lms.frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    for (const id of ids) {
      const one = right(id);
      const pane = await start(lms, id);
      found.push(...(await accessibilityViolations(lms.frame)));
      await one.mouse(pane, one.given, lms.page.keyboard);
      await pane.get('answer').click();
      await pane.verdict();
      found.push(...(await accessibilityViolations(lms.frame)));
      await lms.page.keyboard.press('Escape');
    }
    expect(await wide()).toBeLessThanOrEqual(0);
    expect(found).toEqual([]);
    await shown.close();
  });

  it('keeps the students of one browser apart', async () => {
    const [id = ''] = ids;
    await answer(await open(), right(id));
    const lms = await open({ kept: { core: { student_id: 'ben' } } });
    expect((await lms.kept()).suspend_data).toBe('[1,0]');
    expect(await card(lms.frame, id).getByText(/best/).count()).toBe(0);
  });

  it.each(['review', 'browse'])('writes nothing in mode %s, and says so', async (mode) => {
    const kept = {
      suspend_data: '',
      core: { student_id: 'ann', lesson_mode: mode, lesson_status: 'incomplete' },
    };
    const lms = await open({ kept });
    await lms.frame.locator('.own-platform', { hasText: 'takes no new scores' }).waitFor();
    await answer(lms, right(ids[0] ?? ''));
    expect(await lms.kept()).toMatchObject({ suspend_data: '', core: { score: { raw: '' } } });
  });

  it('tells the student what the platform refuses, loses nothing, and sends it again', async () => {
    const [first = '', second = ''] = ids;
    const lms = await open();
    await lms.refuse('The disk is full');
    const pane = await start(lms, first);
    await right(first).mouse(pane, right(first).given, lms.page.keyboard);
    await pane.get('answer').click();
    // Within the dialog, where it is heard.
    await lms.frame
      .locator('dialog .own-trouble', { hasText: 'did not take your score (“The disk is full”)' })
      .waitFor();
    await lms.page.keyboard.press('Escape');
    await lms.refuse(undefined);
    await lms.frame.getByRole('button', { name: 'Send again' }).click();
    await lms.frame.locator('.own-trouble').waitFor({ state: 'detached' });
    await expect.poll(async () => (await lms.kept()).suspend_data).toContain(first);
    await answer(lms, right(second));
    await expect.poll(async () => (await lms.kept()).suspend_data).toContain(second);
  });

  it('hands in as a file what the platform has no room for', async () => {
    const lms = await open();
    const essay = cases.find(({ exercise }) => exercise === 'x-essay') ?? right(ids[0] ?? '');
    await answer(lms, essay);
    await lms.frame.locator('.own-platform', { hasText: 'Save hand-in…' }).waitFor();
    await lms.frame.getByRole('button', { name: 'Save hand-in…' }).click();
    await lms.frame.getByLabel('Your code').fill('A17');
    const [download] = await Promise.all([
      lms.page.waitForEvent('download'),
      lms.frame.getByRole('dialog').getByRole('button', { name: 'Save hand-in' }).click(),
    ]);
    const read = await readHandIn(await buffer(await download.createReadStream()));
    if (read.kind === 'refused') throw new Error(`Refused: ${read.why}`);
    expect(download.suggestedFilename()).toMatch(/\.hand-in\.zip$/);
    expect(read.workbook).toContain(essay.given);
    expect(read.record.flatMap(({ events }) => events)).toContainEqual(
      expect.objectContaining({ type: 'attempt', exercise: 'x-essay', response: essay.response }),
    );
    // The platform's address is not HTTPS.
    expect(read.findings).toEqual([{ kind: 'unsigned' }]);
  });

  it('works without a platform, and says so', async () => {
    const lms = await open({ isAlone: true });
    await lms.frame.locator('.own-platform', { hasText: 'No learning platform was found' }).waitFor();
    const one = right(ids[0] ?? '');
    expect(await answer(lms, one)).toBe(one.verdict);
  });
});
