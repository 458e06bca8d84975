import type { Frame } from 'playwright-core';
import { openWorkbench } from '../../browser/workbench-fixture.ts';

/** Milliseconds from the key that takes an exercise from the pick to its question on the screen. */
export interface ExerciseFigures {
  /** With the exercise view closed: each time VS Code makes a new webview for it. */
  readonly opened: readonly number[];
  /** With the view showing another exercise. */
  readonly changed: readonly number[];
}

declare global {
  interface Window {
    /** When a key was pressed last, in milliseconds since 1970. */
    marginaliaKey?: number;
    /** The exercise painted last, and when. */
    marginaliaPainted?: { readonly title: string; readonly at: number };
  }
}

/**
 * Runs exercises from the palette of the real workbench.
 *
 * @param rounds of each kind, after a first one that is not counted: it loads what every exercise needs
 */
export async function measureExercise(rounds: number): Promise<ExerciseFigures> {
  const { page, workbench, dispose } = await openWorkbench();
  const run = async (title: string): Promise<Frame> => {
    await workbench.runAndPick('Marginalia: Run Exercise…', title);
    return workbench.webviewWith(title, 'h1#exercise-title');
  };
  const since = async (painted: number): Promise<number> =>
    painted - (await page.evaluate(() => window.marginaliaKey ?? Number.NaN));
  try {
    await page.evaluate(() => {
      const note = (): void => {
        window.marginaliaKey = performance.timeOrigin + performance.now();
      };
      addEventListener('keydown', note, { capture: true });
    });
    const opened: number[] = [];
    const changed: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const frame = await run('Who abstained?');
      // The page is empty until it has its exercise.
      const first = await frame.waitForFunction(() => {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        return paint && performance.timeOrigin + paint.startTime;
      });
      opened.push(await since(Number(await first.jsonValue())));
      await frame.evaluate(() => {
        const look = (): void => {
          const title = document.querySelector('h1#exercise-title')?.textContent ?? '';
          if (title !== window.marginaliaPainted?.title)
            window.marginaliaPainted = { title, at: performance.timeOrigin + performance.now() };
          requestAnimationFrame(look);
        };
        look();
      });
      await run('The vote in four words');
      const next = await frame.waitForFunction(
        (title) => window.marginaliaPainted?.title === title && window.marginaliaPainted.at,
        'The vote in four words',
      );
      changed.push(await since(Number(await next.jsonValue())));
      await workbench.runCommand('View: Close All Editors');
    }
    return { opened: opened.slice(1), changed: changed.slice(1) };
  } finally {
    await dispose();
  }
}
