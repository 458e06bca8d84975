import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';
import { openProgress, type ProgressPage } from './progress-page.ts';
import { sample, untouchedSample } from './sample-progress.ts';

let browser: Browser;
let progress: ProgressPage;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
afterEach(() => progress.close());

/** The table of a figure as it is read, line by line. */
const table = (figure: string): Promise<string[]> =>
  progress.page
    .locator(`.${figure} tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent).join(' | ')));
/** How many shapes a figure has of a kind. */
const marks = (figure: string, selector: string): Promise<number> =>
  progress.page.locator(`.${figure} svg ${selector}`).count();

describe('a figure', () => {
  it('of the parts has a bar for what its table says', async () => {
    progress = await openProgress(browser);
    expect(await table('sections')).toEqual([
      'Section | Read | Answered | Tried | Mean score',
      'Reasons for caution | 1/1 | 1/2 | 2/3 | 75%',
      'A change of mind | 1/1 | – | 1/1 | 40%',
      'From decision to attack, and what was decided long before it | 0/1 | 0/3 | 0/2 | –',
    ]);
    // Ten of the twelve measures have something to do, seven of them something done.
    expect(await marks('sections', '[aria-label=rect] rect')).toBe(17);
    expect(await table('lenses')).toEqual([
      'Lens | Read | Answered',
      'Sourcing | 1/2 | 1/2',
      'Contextualisation | 1/1 | 0/3',
    ]);
  });

  it('of the attempts has a dot for every score, and a tick for what has none', async () => {
    progress = await openProgress(browser);
    expect(await marks('attempts', '[aria-label=dot] circle')).toBe(3);
    expect(await marks('attempts', 'g[aria-label=rule] line')).toBe(1);
    expect(await table('attempts')).toEqual([
      'When | Exercise | Score | Total points',
      'May 3, 2026, 9:00 AM | Who abstained? | 0% | 0%',
      'May 4, 2026, 9:00 AM | Who abstained? | 100% | 16%',
      'May 8, 2026, 9:00 AM | Why did he agree? | written, no score | 16%',
      'May 11, 2026, 9:00 AM | The vote in four words | 75% | 31%',
    ]);
  });

  it.each([300, 520, 1100])('has room for all of its labels at %i pixels', async (width) => {
    progress = await openProgress(browser, { width });
    const labels = await progress.page.locator('svg').evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const { left, right } = drawing.getBoundingClientRect();
        const ticks = [...drawing.querySelectorAll('g[aria-label="x-axis tick label"] text')];
        const boxes = ticks.map((text) => text.getBoundingClientRect());
        return boxes.map((box, at) => ({
          inside: box.left >= left && box.right <= right,
          apart: box.left - (boxes[at - 1]?.right ?? Number.NEGATIVE_INFINITY) > 4,
        }));
      }),
    );
    expect(labels.length).toBeGreaterThan(2);
    expect(labels.filter(({ inside, apart }) => !inside || !apart)).toEqual([]);
  });

  it('of what is due has a bar for every day with something, and the exam', async () => {
    progress = await openProgress(browser);
    expect(await marks('due', '[aria-label=rect] rect')).toBe(2);
    const rows = await table('due');
    expect(rows[1]).toBe('Today and overdue | 2 | Who abstained?, The vote in four words');
    expect(rows.at(-1)).toBe('May 20, 2026 | – | Exam');
  });

  it('of what is known has a curve for every exercise, and one for all', async () => {
    progress = await openProgress(browser);
    expect(await marks('retention', '[aria-label=line] path')).toBe(3);
    const rows = await table('retention');
    expect(rows[0]).toMatch(/^Exercise \| Now \| May 13, 2026 .* \| May 20, 2026 \(Exam\)$/);
    expect(rows[1]).toMatch(/^Who abstained\? \| 96% \| 94% .*\| 80%$/);
    expect(rows[3]).toMatch(/^Mean of all \| 88%/);
  });

  it('with nothing to show says what to do', async () => {
    progress = await openProgress(browser, { show: untouchedSample });
    const figure = progress.page.locator('.attempts');
    expect(await figure.getByText('You have not tried an exercise yet.').isVisible()).toBe(true);
    expect(await figure.locator('svg').count()).toBe(0);
    expect(await figure.locator('summary').isVisible()).toBe(false);
    await figure.getByRole('button', { name: 'Run Next Exercise' }).click();
    expect(await progress.posted('command')).toContainEqual({
      type: 'command',
      command: 'marginalia.runNextExercise',
    });
  });

  it('is drawn as wide as the page, also when that changes', async () => {
    progress = await openProgress(browser, { width: 900 });
    const width = () => progress.page.locator('.attempts svg').evaluate((svg) => svg.clientWidth);
    const wide = await width();
    await progress.page.setViewportSize({ width: 320, height: 900 });
    await expect.poll(width).toBeLessThan(320);
    expect(wide).toBeGreaterThan(600);
  });
});

describe('new facts', () => {
  it('leave open what is open, and the focus where it is', async () => {
    progress = await openProgress(browser);
    const summary = progress.page.locator('.due summary');
    await summary.focus();
    await progress.page.keyboard.press('Enter');
    await progress.send({
      ...sample,
      due: { ...sample.due, rows: sample.due.rows.slice(0, 1), sentence: 'Less is due.' },
    });
    expect(await progress.page.locator('.due details').getAttribute('open')).toBe('');
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await table('due')).toHaveLength(3);
    expect(await progress.page.getByText('Less is due.').isVisible()).toBe(true);
  });

  it('that do not fit are dropped with a word to the host', async () => {
    progress = await openProgress(browser);
    await progress.send({
      ...sample,
      attempts: { ...sample.attempts, rows: [{ at: 1, title: 'x', score: 2 }] },
    });
    expect(await progress.posted('error')).toHaveLength(1);
    expect(await table('attempts')).toHaveLength(5);
  });

  it('can be that there is no lesson', async () => {
    progress = await openProgress(browser);
    await progress.send({ type: 'empty', message: 'There is no lesson.md in this folder.', actions: [] });
    expect(await progress.page.locator('main').textContent()).toBe('There is no lesson.md in this folder.');
    await progress.send(sample);
    expect(await progress.page.locator('.figure').count()).toBe(5);
  });
});

it('shows words of a lesson as words, whatever they look like', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  progress = await openProgress(browser, {
    show: {
      ...sample,
      title: hostile,
      attempts: {
        ...sample.attempts,
        rows: sample.attempts.rows.map((row) => ({ ...row, title: hostile })),
      },
    },
  });
  expect(await progress.page.locator('h1').textContent()).toBe(hostile);
  expect(await progress.page.locator('img').count()).toBe(0);
});
