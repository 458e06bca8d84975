import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { FIRST_LESSON, ROOT } from '../../toolchain/repository.ts';
import { type ServedFolder, serveFolder } from '../../toolchain/serve-folder.ts';
import { type Contestant, type Measured, measureRounds } from '../judge/measure-rounds.ts';
import { withOwnBrowser } from '../own-browser.ts';
import type { Report } from '../report.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';
import { runProcess } from '../workspace/run-process.ts';

/** The first picture with any text, and the largest one before somebody touches the page. */
export const PAINTS = { first: 'first text', largest: 'largest text' } as const;
type Paints = Readonly<Record<keyof typeof PAINTS, number>>;

/** A page as it is built, or without the script that makes it answerable, which is how it was before. */
export const PAGES = { whole: 'answerable', bare: 'only to read' } as const;

/** The name of what is painted of a page among what is measured. */
export const nameOf = (paint: keyof typeof PAINTS, page: keyof typeof PAGES): string => `${paint} ${page}`;

export interface FirstScreen {
  readonly lesson: string;
  readonly measured: Measured;
}

/** A phone that is no longer new takes so many times as long. */
const SLOWER = 4;
/** A process that takes longer is stopped, in milliseconds. */
const LIMIT = 60_000;
const LARGE = 1_000_000;

/** Opens pages of a site in a browser that has never seen them, answerable and not in turn. */
export async function measureFirstScreen(rounds: number, report: Report): Promise<FirstScreen[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'marginalia-first-screen-')));
  let shown: keyof typeof PAGES = 'whole';
  let server: ServedFolder | undefined;
  try {
    mkdirSync(join(folder, 'large'));
    writeFileSync(join(folder, 'large', 'lesson.md'), syntheticLesson(LARGE));
    const command = join(ROOT, 'packages', 'core', 'bin', 'marginalia.mjs');
    await runProcess([command, 'build', FIRST_LESSON, 'large', '--out', 'site'], folder, LIMIT);
    server = await serveFolder(join(folder, 'site'), {
      cache: 'no-store',
      send: (path, bytes) =>
        path.endsWith('.html') && shown === 'bare'
          ? Buffer.from(bytes.toString().replace(/ data-answers="[^"]*"/, ''))
          : bytes,
    });
    const { address } = server;
    return await withOwnBrowser(async (browser) => {
      const all: FirstScreen[] = [];
      for (const [lesson, name] of [
        ['Korea', 'korea-1950'],
        ['1 MB', 'large'],
      ] as const) {
        const contestants = (page: keyof typeof PAGES): Contestant[] => {
          let paints: Paints = { first: Number.NaN, largest: Number.NaN };
          return [
            {
              name: nameOf('first', page),
              async turn() {
                shown = page;
                paints = await paintsOf(browser, `${address}${name}/`, page === 'whole');
                return [{ wall: paints.first, cpu: Number.NaN }];
              },
            },
            {
              name: nameOf('largest', page),
              turn: () => [{ wall: paints.largest, cpu: Number.NaN }],
            },
          ];
        };
        const pages = [...contestants('whole'), ...contestants('bare')];
        all.push({ lesson, measured: await measureRounds(pages, { rounds, by: 'wall' }, report) });
      }
      return all;
    });
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a page as somebody who was never there, and waits until it does nothing more. */
async function paintsOf(browser: Browser, url: string, isAnswerable: boolean): Promise<Paints> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(url, { waitUntil: 'load' });
    if (isAnswerable) await page.locator('article[data-answerable]').waitFor({ timeout: LIMIT });
    return await page.evaluate(async () => {
      await new Promise((settle) => requestIdleCallback(settle));
      const [first] = performance.getEntriesByName('first-contentful-paint');
      const largest = await new Promise<PerformanceEntry | undefined>((settle) =>
        new PerformanceObserver((list) => settle(list.getEntries().at(-1))).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        }),
      );
      return {
        first: first?.startTime ?? Number.NaN,
        largest: largest?.startTime ?? Number.NaN,
      };
    });
  } finally {
    await context.close();
  }
}
