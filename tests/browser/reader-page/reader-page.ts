import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type {
  FromWebview,
  ReaderState,
  ToWebview,
} from '../../../packages/vscode-extension/webview/protocol.ts';
import { chronicle } from './chronicle.ts';
import { buildPassage } from './passage-builder.ts';
import { type ThemeName, themes } from './themes.ts';
import { webviewDefaults } from './webview-defaults.ts';

/** Where the page seems to live; nothing is fetched from anywhere else. */
const ORIGIN = 'https://reader.test';
const NONCE = 'q3o9Zk';

/** How the reader is opened for a test. */
export interface ReaderOptions {
  theme?: ThemeName;
  /** The surface under the view: the side bar's is narrow, the editor's wide. */
  width?: number;
  height?: number;
  touch?: boolean;
  reducedMotion?: boolean;
  /** What an earlier life of the page has kept. */
  state?: ReaderState;
  /** The first message; the chronicle by default, none when null. */
  first?: Partial<ToWebview & { type: 'show' }> | null;
}

/** A running reader: the page, and the host's end of the wire. */
export interface ReaderPage {
  page: Page;
  send(message: ToWebview): Promise<void>;
  sendRaw(message: unknown): Promise<void>;
  /** Everything that the page has posted. */
  posted(): Promise<FromWebview[]>;
  state(): Promise<ReaderState | undefined>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    posted: FromWebview[];
    kept: ReaderState | undefined;
    strayClicks: number;
  }
}

/** The message that shows the chronicle, with changes. */
export function showChronicle(changes: Partial<ToWebview & { type: 'show' }> = {}): ToWebview {
  return {
    type: 'show',
    lesson: 'file:///lessons/bridges/lesson.md',
    html: buildPassage(chronicle),
    settings: { serif: true, paragraphNumbers: false },
    strings: { goToNote: 'Go to note', openInEditor: 'Open in editor', more: 'More' },
    ...changes,
  };
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}

/** Bundles a webview entry in memory, as the extension's build does. */
export async function bundle(entry: string): Promise<string> {
  const source = new URL(`../../../packages/vscode-extension/webview/${entry}`, import.meta.url);
  const result = await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}

let assets: Promise<{ script: string; style: string }> | undefined;

/** Opens the reader as VS Code would: same content security policy, theme, defaults and message channel. */
export async function openReader(browser: Browser, options: ReaderOptions = {}): Promise<ReaderPage> {
  const {
    theme = 'dark',
    width = 1100,
    height = 800,
    touch = false,
    reducedMotion = true,
    state,
    first = {},
  } = options;
  assets ??= Promise.all([bundle('reader/main.ts'), bundle('reader/reader.css')]).then(([script, style]) => ({
    script,
    style,
  }));
  const { script, style } = await assets;
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
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: shell(theme) });
    return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
  });
  await page.addInitScript(fakeHost, { state, defaults: webviewDefaults, ...themeFor(theme, width) });
  await page.goto(`${ORIGIN}/`);
  const reader: ReaderPage = {
    page,
    send: (message) => reader.sendRaw(message),
    sendRaw: (message) =>
      page
        .evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), message)
        .then(() => {}),
    posted: () => page.evaluate(() => window.posted),
    state: () => page.evaluate(() => window.kept),
    close: async () => {
      await context.close();
      if (errors.length > 0) throw new Error(`The page has logged errors:\n${errors.join('\n')}`);
    },
  };
  if (first) await reader.send(showChronicle(first));
  return reader;
}

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="280"><rect width="640" height="280" fill="#7a8b99"/></svg>';

function shell(theme: ThemeName): string {
  const policy = `default-src 'none'; script-src 'nonce-${NONCE}'; style-src ${ORIGIN}; img-src ${ORIGIN};`;
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reader</title>` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<link rel="stylesheet" href="${ORIGIN}/reader.css"></head>` +
    `<body class="vscode-body ${themes[theme].bodyClasses}"><main id="reader"></main>` +
    `<script nonce="${NONCE}" src="${ORIGIN}/reader.js"></script></body></html>`
  );
}

function themeFor(
  theme: ThemeName,
  width: number,
): { background: string; variables: Record<string, string> } {
  const { variables, sideBar } = themes[theme];
  const background = width < 500 ? sideBar : (variables['editor-background'] ?? '');
  return { background, variables };
}

/** Runs in the page before its script: what VS Code's webview host does. */
function fakeHost(options: {
  state: ReaderState | undefined;
  defaults: string;
  background: string;
  variables: Record<string, string>;
}): void {
  window.posted = [];
  window.kept = options.state;
  window.strayClicks = 0;
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: FromWebview) => void window.posted.push(structuredClone(message)),
      getState: () => window.kept,
      setState: (state: ReaderState) => {
        window.kept = structuredClone(state);
      },
    }),
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(options.defaults);
  document.adoptedStyleSheets = [sheet];
  // VS Code follows links by itself, whether or not the page has prevented it: no link's click may get this far.
  document.addEventListener('click', (event) => {
    if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) window.strayClicks += 1;
    event.preventDefault();
  });
  const dress = (): void => {
    const { style } = document.documentElement;
    style.setProperty('background', options.background);
    style.setProperty('--vscode-font-family', 'system-ui, "Ubuntu", "Droid Sans", sans-serif');
    style.setProperty('--vscode-font-size', '13px');
    style.setProperty('--vscode-editor-font-size', '14px');
    style.setProperty('--vscode-editor-font-family', '"Droid Sans Mono", monospace');
    for (const [name, value] of Object.entries(options.variables))
      style.setProperty(`--vscode-${name}`, value);
  };
  if (document.documentElement) dress();
  const observer = new MutationObserver(() => {
    if (!document.documentElement) return;
    observer.disconnect();
    dress();
  });
  if (!document.documentElement) observer.observe(document, { childList: true });
}
