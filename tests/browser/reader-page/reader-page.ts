import { type Browser, chromium, type Page } from 'playwright-core';
import type {
  FromWebview,
  ReaderState,
  ToWebview,
} from '../../../packages/vscode-extension/webview/protocol.ts';
import { bundle } from './bundle.ts';
import { fakeHost } from './fake-host.ts';
import { type SampleName, sampleHtml } from './sample-lessons.ts';
import { type ThemeName, themes } from './themes.ts';
import { webviewDefaults } from './webview-defaults.ts';

/** Where the page seems to live; nothing is fetched from anywhere else. */
const ORIGIN = 'https://reader.test';
const NONCE = 'q3o9Zk';

type Show = ToWebview & { type: 'show' };

export const englishStrings: Show['strings'] = {
  goToNote: 'Go to note',
  openInEditor: 'Open in editor',
  more: 'More',
  selection: 'Selection',
  highlight: 'Highlight',
  addNote: 'Add note',
  ownHighlight: 'Your highlight',
  ownNote: 'Your note',
  edit: 'Edit',
  remove: 'Remove',
  caret: 'Select words: arrows move, with Shift they select. Enter confirms, Escape leaves.',
  extended: '{0}. Words selected: {1}',
  nothingSelected: 'Select some words of the passage first.',
};

/** How the reader is opened for a test. */
export interface ReaderOptions {
  theme?: ThemeName;
  /** Up to 500 pixels are the side bar, more are the editor. */
  width?: number;
  height?: number;
  touch?: boolean;
  reducedMotion?: boolean;
  /** What an earlier life of the page has kept. */
  state?: ReaderState;
  /** The first message, with changes; none when null. */
  first?: Partial<Show> | null;
  /** Theme variables of this user, such as a larger font. */
  variables?: Record<string, string>;
}

/** A running reader: the page, and the host's end of the wire. */
export interface ReaderPage {
  page: Page;
  /** Sends anything: also what the page must refuse. */
  send(message: unknown): Promise<void>;
  /** What the page has posted of one type. */
  posted<Type extends FromWebview['type']>(type: Type): Promise<(FromWebview & { type: Type })[]>;
  state(): Promise<ReaderState | undefined>;
  /** Closes, and fails when the page has logged an error. */
  close(): Promise<void>;
}

/** The message that shows a sample, with changes. */
export function showSample(name: SampleName, changes: Partial<Show> = {}): Show {
  return {
    type: 'show',
    lesson: `file:///lessons/${name}`,
    html: changes.html ?? sampleHtml(name),
    settings: { serif: false, paragraphNumbers: false },
    strings: englishStrings,
    ...changes,
  };
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}

/** Opens the reader as VS Code would: same content security policy, theme, defaults and message channel. */
export async function openReader(browser: Browser, options: ReaderOptions = {}): Promise<ReaderPage> {
  const { theme = 'dark', width = 1100, height = 800, touch = false, reducedMotion = true, state } = options;
  const [script, style, annotator, annotatorStyle] = await Promise.all([
    bundle('reader/main.ts'),
    bundle('reader/reader.css'),
    bundle('reader/annotator.ts'),
    bundle('reader/annotator.css'),
  ]);
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: touch,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/reader.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (path === '/reader.css') return route.fulfill({ contentType: 'text/css', body: style });
    if (path === '/annotator.js') return route.fulfill({ contentType: 'text/javascript', body: annotator });
    if (path === '/annotator.css') return route.fulfill({ contentType: 'text/css', body: annotatorStyle });
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: shell(theme) });
    return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
  });
  const { sideBar, variables } = themes[theme];
  await page.addInitScript(fakeHost, {
    state,
    defaults: webviewDefaults,
    background: width <= 500 ? sideBar : (variables['editor-background'] ?? ''),
    variables: { ...FONTS, ...variables, ...options.variables },
  });
  await page.goto(`${ORIGIN}/`);
  const reader: ReaderPage = {
    page,
    // Resolves when the page has acted on it: this listener stands behind the page's own.
    send: (message) =>
      page.evaluate((data) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        window.addEventListener('message', () => resolve(), { once: true });
        window.postMessage(data);
        return promise;
      }, message),
    posted: async <Type extends FromWebview['type']>(type: Type) => {
      const all = await page.evaluate(() => window.posted);
      return all.filter((message): message is FromWebview & { type: Type } => message.type === type);
    },
    state: () => page.evaluate(() => window.kept),
    close: async () => {
      await context.close();
      if (errors.length > 0) throw new Error(`The page has logged errors:\n${errors.join('\n')}`);
    },
  };
  if (options.first !== null) {
    await reader.send(showSample('chronicle', options.first));
    await page.locator('article.lesson').waitFor();
  }
  return reader;
}

const FONTS = {
  'font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
  'font-size': '13px',
  'editor-font-size': '14px',
  'editor-font-family': '"Droid Sans Mono", monospace',
};

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="280"><rect width="640" height="280" fill="#7a8b99"/></svg>';

function shell(theme: ThemeName): string {
  const policy = `default-src 'none'; img-src ${ORIGIN}; style-src ${ORIGIN}; font-src ${ORIGIN}; script-src 'nonce-${NONCE}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${ORIGIN}/reader.css">
<title>Marginalia</title>
</head>
<body class="vscode-body ${themes[theme].bodyClasses}">
<main id="reader"></main>
<script type="module" nonce="${NONCE}" src="${ORIGIN}/reader.js"></script>
</body>
</html>`;
}
