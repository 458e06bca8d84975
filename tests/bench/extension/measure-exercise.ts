import type { Browser, Frame } from 'playwright-core';
import { openWorkbench } from '../../browser/workbench-fixture.ts';
import { type Measured, measureRounds } from '../judge/measure-rounds.ts';
import type { Took } from '../judge/took.ts';
import { withOwnBrowser } from '../own-browser.ts';
import type { Report } from '../report.ts';

/** From the key that takes an exercise from the pick to its question on the screen, with the exercise view closed: each
 * time VS Code makes a new webview for it. */
export const OPENED = 'Exercise view, from the pick to the picture';
/**
 * The part of it that is VS Code's own: from when it has mounted an empty webview until it has written our HTML into it,
 * by its own marks. No extension has a say in it.
 */
export const OPENED_BY_VSCODE = 'Of this VS Code’s own, to load a webview';
/** The same with the view showing another exercise. */
export const CHANGED = 'Another exercise in the open view';

declare global {
  interface Window {
    /** When a key was pressed last, in milliseconds since 1970. */
    marginaliaKey?: number;
    /** The exercise painted last, and when. */
    marginaliaPainted?: { readonly title: string; readonly at: number };
  }
}

/** Runs exercises from the palette of the real workbench. The first round loads what every exercise needs. */
export function measureExercise(rounds: number, report: Report): Promise<Measured> {
  return withOwnBrowser((browser) => measureIn(browser, rounds, report));
}

async function measureIn(browser: Browser, rounds: number, report: Report): Promise<Measured> {
  const { page, workbench, dispose } = await openWorkbench({ browser });
  const run = async (title: string): Promise<Frame> => {
    await workbench.runAndPick('Marginalia: Run Exercise…', title);
    return workbench.webviewWith(title, 'h1#exercise-title');
  };
  const since = async (painted: number): Promise<Took> => {
    const key = await page.evaluate(() => window.marginaliaKey ?? Number.NaN);
    return { wall: painted - key, cpu: Number.NaN };
  };
  let loading = Number.NaN;
  try {
    await page.evaluate(() => {
      const note = (): void => {
        window.marginaliaKey = performance.timeOrigin + performance.now();
      };
      addEventListener('keydown', note, { capture: true });
    });
    const open = async () => {
      await workbench.runCommand('View: Close All Editors');
      const frame = await run('Who abstained?');
      // The page is empty until it has its exercise.
      const first = await frame.waitForFunction(() => {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        return paint && performance.timeOrigin + paint.startTime;
      });
      const took = await since(Number(await first.jsonValue()));
      const mounted = await lastMark(page.mainFrame(), 'webview/webviewElement/mounted');
      loading =
        (await lastMark(frame.parentFrame(), 'webview/index.html/content/wroteInnerContent')) - mounted;
      await frame.evaluate(() => {
        const look = (): void => {
          const title = document.querySelector('h1#exercise-title')?.textContent ?? '';
          if (title !== window.marginaliaPainted?.title)
            window.marginaliaPainted = { title, at: performance.timeOrigin + performance.now() };
          requestAnimationFrame(look);
        };
        look();
      });
      return [took];
    };
    const change = async () => {
      const frame = await run('The vote in four words');
      const next = await frame.waitForFunction(
        (title) => window.marginaliaPainted?.title === title && window.marginaliaPainted.at,
        'The vote in four words',
      );
      return [await since(Number(await next.jsonValue()))];
    };
    const contestants = [
      { name: OPENED, turn: open },
      { name: OPENED_BY_VSCODE, turn: () => [{ wall: loading, cpu: Number.NaN }] },
      { name: CHANGED, turn: change },
    ];
    return await measureRounds(contestants, { rounds, by: 'wall' }, report);
  } finally {
    await dispose();
  }
}

/** When a mark was made last, in milliseconds since 1970. */
async function lastMark(frame: Frame | null, name: string): Promise<number> {
  const at = await frame?.evaluate((mark) => {
    const last = performance.getEntriesByName(mark).at(-1);
    return last && performance.timeOrigin + last.startTime;
  }, name);
  return at ?? Number.NaN;
}
