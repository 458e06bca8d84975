import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { openWorkbench } from '../../browser/workbench-fixture.ts';
import { FIRST_LESSON } from '../../toolchain/repository.ts';
import { type Measured, measureRounds } from '../judge/measure-rounds.ts';
import type { Took } from '../judge/took.ts';
import { withOwnBrowser } from '../own-browser.ts';
import type { Report } from '../report.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';

/** Times that the reader is opened. */
const OPENINGS = 3;

declare global {
  interface Window {
    /** When the page was drawn after its passage had changed, in milliseconds since 1970, change by change. */
    marginaliaDrawn?: number[];
  }
}

/** From a key in the passage to the picture, in all readers that show it. */
export const TYPED = 'a key beside the reader';

export interface ReaderFigures {
  /** From the key that runs the command to the first screen of the lesson, each time it is opened. */
  readonly opened: readonly Took[];
  readonly typed: Measured;
}

/** What is measured: a lesson, and the readers that show it. */
export interface ReaderCase {
  /** Size of a synthetic lesson in bytes; the first lesson if missing. */
  readonly bytes?: number;
  /** Whether *Preview as Student* is open beside the reader in the sidebar. */
  readonly preview?: boolean;
}

/** @param rounds keys that are measured */
export function measureReader(shown: ReaderCase, rounds: number, report: Report): Promise<ReaderFigures> {
  return withOwnBrowser((browser) => measureIn(browser, shown, rounds, report));
}

async function measureIn(
  browser: Browser,
  { bytes, preview = false }: ReaderCase,
  rounds: number,
  report: Report,
): Promise<ReaderFigures> {
  const text =
    bytes === undefined ? readFileSync(join(FIRST_LESSON, 'lesson.md'), 'utf8') : syntheticLesson(bytes);
  const { page, workbench, dispose } = await openWorkbench({
    browser,
    ...(bytes === undefined ? {} : { lesson: { name: 'long', files: { 'lesson.md': text } } }),
    openFile: 'lesson.md',
    viewport: { width: 1600, height: 900 },
    settings: { 'files.autoSave': 'off' },
  });
  try {
    await workbench.editor('lesson.md');
    await noteKeys(page);
    const reader = () => workbench.webviewWith(/./, 'article.lesson h1');
    const opened: Took[] = [];
    // The first time loads what every reader needs, and is not counted.
    for (let time = 0; time <= OPENINGS; time++) {
      if (time > 0) await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await workbench.runCommand('Marginalia: Focus on Reader View');
      const wall = (await firstScreen(await reader())) - (await lastKey(page));
      if (time > 0) opened.push({ wall, cpu: Number.NaN });
    }
    const frames = [await reader()];
    if (preview) {
      await workbench.runCommand('Marginalia: Preview as Student');
      frames.push(await workbench.webviewWith('Nothing you do here is recorded'));
    }
    for (const frame of frames) await watchDrawing(frame);
    await page.locator('.editor-instance .view-line').first().click();
    await workbench.goToLine(proseLine(text), 1);
    const type = async (): Promise<Took[]> => {
      for (const frame of frames)
        await frame.evaluate(() => {
          window.marginaliaDrawn = [];
        });
      await page.keyboard.type('x');
      const drawn = await Promise.all(frames.map(nextDrawing));
      return [{ wall: Math.max(...drawn) - (await lastKey(page)), cpu: Number.NaN }];
    };
    const turns = [{ name: TYPED, turn: type }];
    const typed = await measureRounds(turns, { rounds, warmUp: 5, by: 'wall' }, report);
    await workbench.runCommand('File: Revert File');
    return { opened, typed };
  } finally {
    await dispose();
  }
}

/** The number of the first line of the first paragraph in a section. */
function proseLine(text: string): number {
  const lines = text.split('\n');
  const heading = lines.findIndex((line) => line.startsWith('## '));
  return lines.findIndex((line, index) => index > heading + 1 && /^[A-Z]/.test(line)) + 1;
}

function noteKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const note = (): void => {
      window.marginaliaKey = performance.timeOrigin + performance.now();
    };
    addEventListener('keydown', note, { capture: true });
  });
}

function lastKey(page: Page): Promise<number> {
  return page.evaluate(() => window.marginaliaKey ?? Number.NaN);
}

/** When the page was first drawn with its lesson: it is empty before. */
async function firstScreen(frame: Frame): Promise<number> {
  const paint = await frame.waitForFunction(() => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return first && performance.timeOrigin + first.startTime;
  });
  return Number(await paint.jsonValue());
}

function watchDrawing(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    window.marginaliaDrawn = [];
    const observer = new MutationObserver(() => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // Comes after the frame has been drawn.
        port1.onmessage = () => window.marginaliaDrawn?.push(performance.timeOrigin + performance.now());
        port2.postMessage(undefined);
      });
    });
    const article = document.querySelector('article.lesson');
    if (article) observer.observe(article, { subtree: true, childList: true, characterData: true });
  });
}

async function nextDrawing(frame: Frame): Promise<number> {
  const drawn = await frame.waitForFunction(() => window.marginaliaDrawn?.[0], undefined, { polling: 10 });
  return Number(await drawn.jsonValue());
}
