import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type PageName, pageHtml } from '../../../packages/vscode-extension/src/page/page-html.ts';
import { bundle } from './bundle.ts';
import { fakeHost } from './fake-host.ts';
import { type ThemeName, themes } from './themes.ts';
import { webviewDefaults } from './webview-defaults.ts';

/** How a page is opened for a test. */
export interface WebviewPageOptions {
  theme?: ThemeName;
  /** Up to 500 pixels are the side bar, more are the editor. */
  width?: number;
  height?: number;
  touch?: boolean;
  reducedMotion?: boolean;
  /** Theme variables of this user, such as a larger font. */
  variables?: Record<string, string>;
}

/** What the extension does for one of its pages and not for another. */
export interface WebviewPageParts {
  name: PageName;
  /** Names of scripts and styles that the page loads when it needs them. */
  later?: readonly string[];
  /** What an earlier life of the page has kept. */
  state?: unknown;
}

/** A running page, and the host's end of the wire. */
export interface WebviewPage<From extends { type: string }, State = undefined> {
  page: Page;
  /** Sends anything: also what the page must refuse. Resolves when the page has acted on it. */
  send(message: unknown): Promise<void>;
  /** What the page has posted of one type. */
  posted<Type extends From['type']>(type: Type): Promise<(From & { type: Type })[]>;
  state(): Promise<State | undefined>;
  /** Closes, and fails when the page has logged an error, as it does where its content policy blocks something. */
  close(): Promise<void>;
}

/** Opens a page as VS Code would: same HTML and content security policy, theme, defaults and message channel. */
export async function openWebviewPage<From extends { type: string }, State = undefined>(
  browser: Browser,
  { name, later, state }: WebviewPageParts,
  options: WebviewPageOptions,
): Promise<WebviewPage<From, State>> {
  const { theme = 'dark', width = 700, height = 900, touch = false, reducedMotion = true } = options;
  /** Where the page seems to live; nothing is fetched from anywhere else. */
  const origin = `https://${name}.test`;
  const context = await warmContext(browser, origin, touch);
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ reducedMotion: reducedMotion ? 'reduce' : 'no-preference' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));

  const files = await filesOf(name, later);
  const { bodyClasses, sideBar, variables } = themes[theme];
  const html = pageHtml({
    name,
    language: 'en',
    nonce: 'q3o9Zk',
    source: origin,
    assets: `${origin}/`,
    text: { script: files[`${name}.js`] ?? '', style: files[`${name}.css`] ?? '' },
    // VS Code puts the theme on the body before it loads the page.
  }).replace('<body>', `<body class="${bodyClasses}">`);
  await page.route(`${origin}/**`, (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    if (file === '') return route.fulfill({ contentType: 'text/html', body: html });
    const body = files[file];
    if (body === undefined) return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
    return route.fulfill({ contentType: file.endsWith('.css') ? 'text/css' : 'text/javascript', body });
  });
  await page.addInitScript(fakeHost, {
    state,
    defaults: webviewDefaults,
    background: width <= 500 ? sideBar : (variables['editor-background'] ?? ''),
    variables: { ...FONTS, ...variables, ...options.variables },
  });
  await page.goto(`${origin}/`);
  return {
    page,
    // The listener stands behind the page's own.
    send: (message) =>
      page.evaluate((data) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        window.addEventListener('message', () => resolve(), { once: true });
        window.postMessage(data);
        return promise;
      }, message),
    posted: async <Type extends From['type']>(type: Type) => {
      const all = (await page.evaluate(() => window.posted)) as From[];
      return all.filter((message): message is From & { type: Type } => message.type === type);
    },
    state: async () => (await page.evaluate(() => window.kept)) as State | undefined,
    close: async () => {
      await page.close();
      if (errors.length > 0) throw new Error(`The page has logged errors:\n${errors.join('\n')}`);
    },
  };
}

const warmContexts = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>();

/**
 * A context in which a blank page of an origin stays open: with it stays the process, which takes as long to start as
 * most tests take. The pages of the tests come and go in that process (see shared-browser.ts); no page keeps anything
 * in the browser.
 */
function warmContext(browser: Browser, origin: string, touch: boolean): Promise<BrowserContext> {
  const ofBrowser = warmContexts.get(browser) ?? new Map<string, Promise<BrowserContext>>();
  warmContexts.set(browser, ofBrowser);
  const key = `${origin} ${touch}`;
  const context = ofBrowser.get(key) ?? warmUp(browser, origin, touch, () => ofBrowser.delete(key));
  ofBrowser.set(key, context);
  return context;
}

/** @param spoil called when a test takes the clock of the context, which no other page can have after it */
async function warmUp(
  browser: Browser,
  origin: string,
  touch: boolean,
  spoil: () => void,
): Promise<BrowserContext> {
  const context = await browser.newContext({ hasTouch: touch, timezoneId: 'UTC' });
  const { clock } = context;
  const install = clock.install.bind(clock);
  clock.install = (options) => {
    spoil();
    return install(options);
  };
  const blank = await context.newPage();
  await blank.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await blank.goto(`${origin}/`);
  return context;
}

/** What lies beside each other in dist/webview. */
async function filesOf(name: PageName, later: readonly string[] = []): Promise<Record<string, string>> {
  const entries = [
    [`${name}.js`, `${name}/main.ts`],
    [`${name}.css`, `${name}/${name}.css`],
    ...later.map((file) => [file, `${name}/${file.replace(/\.js$/, '.ts')}`] as const),
  ] as const;
  return Object.fromEntries(
    await Promise.all(entries.map(async ([file, entry]) => [file, await bundle(entry)] as const)),
  );
}

const FONTS = {
  'font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
  'font-size': '13px',
  'editor-font-size': '14px',
  'editor-font-family': '"Droid Sans Mono", monospace',
};

/** What every picture of a lesson looks like. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="280"><rect width="640" height="280" fill="#7a8b99"/></svg>';
