import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const ORIGIN = 'http://package.test/';

interface Attempt {
  readonly state: {
    readonly outcomeVariables: readonly { readonly identifier: string; readonly value: number }[];
  };
}
interface Player {
  loadItemFromXml(xml: string, configuration: object): void;
  endAttempt(target: string): void;
}
declare global {
  interface Window {
    player?: Player;
    isReady?: boolean;
    attempt?: Attempt;
  }
  const qti3Player: { readonly default?: object };
  const Vue: new (options: object) => { $mount(at: string): void };
}

/** A player of QTI 3.0 that others have written, on a page of its own. */
export interface QtiPlayer {
  readonly page: Page;
  /** Shows an item. */
  show(xml: string): Promise<void>;
  /** Ends the attempt. Returns its score, 0..1 of the full one. */
  score(): Promise<number>;
  /** Errors of the page, and addresses that it asked for outside the package. */
  readonly troubles: readonly string[];
}

/** @param files of the package, by name */
export async function openQtiPlayer(
  browser: Browser,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<QtiPlayer> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  let shown = 0;
  page.on('pageerror', ({ message }) => troubles.push(message));
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const body = files[url.slice(ORIGIN.length)];
    if (url === ORIGIN)
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><div id="app"></div>' });
    if (body) return route.fulfill({ body: Buffer.from(body) });
    troubles.push(url);
    return route.abort();
  });
  await page.goto(ORIGIN);
  await page.addScriptTag({ path: require.resolve('vue/dist/vue.min.js') });
  await page.addScriptTag({ path: require.resolve('qti3-item-player/dist/qti3Player.umd.min.js') });
  await page.addStyleTag({ path: require.resolve('qti3-item-player/dist/qti3Player.css') });
  await page.evaluate(() => {
    const on = {
      notifyQti3PlayerReady: (player: Player) => {
        window.player = player;
      },
      notifyQti3ItemReady: () => {
        window.isReady = true;
      },
      notifyQti3EndAttemptCompleted: (attempt: Attempt) => {
        window.attempt = attempt;
      },
    };
    new Vue({
      render: (make: (part: object, options: object) => object) =>
        make(qti3Player.default ?? qti3Player, { on }),
    }).$mount('#app');
  });
  await page.waitForFunction(() => window.player);
  return {
    page,
    troubles,
    async show(xml) {
      await page.evaluate(
        ([item, guid]) => {
          window.isReady = false;
          const sessionControl = { max_attempts: 0, show_feedback: false, validate_responses: false };
          window.player?.loadItemFromXml(item, { guid, status: 'interacting', sessionControl });
        },
        // It shows nothing anew of a text that it shows already.
        [`${xml}<!-- ${++shown} -->`, `${shown}`] as const,
      );
      await page.waitForFunction(() => window.isReady);
    },
    async score() {
      await page.evaluate(() => {
        delete window.attempt;
        window.player?.endAttempt('done');
      });
      await page.waitForFunction(() => window.attempt);
      const outcomes = await page.evaluate(() => window.attempt?.state.outcomeVariables ?? []);
      const of = (name: string) =>
        outcomes.find(({ identifier }) => identifier === name)?.value ?? Number.NaN;
      return of('SCORE') / of('MAXSCORE');
    },
  };
}
