import type { Browser, Page } from 'playwright-core';
import type {
  FromProgressPage,
  ShowProgress,
} from '../../../packages/vscode-extension/webview/progress-protocol.ts';
import { formVariables } from '../exercise-page/form-variables.ts';
import { bundle } from '../reader-page/bundle.ts';
import { fakeHost } from '../reader-page/fake-host.ts';
import { type ThemeName, themes } from '../reader-page/themes.ts';
import { webviewDefaults } from '../reader-page/webview-defaults.ts';
import { chartVariables } from './chart-variables.ts';
import { sample } from './sample-progress.ts';

/** Where the page seems to live; nothing is fetched from anywhere else. */
const ORIGIN = 'https://progress.test';
const NONCE = 'a7Kd02';

export interface ProgressOptions {
  theme?: ThemeName;
  width?: number;
  height?: number;
  /** What is shown first. Default: the sample. */
  show?: ShowProgress;
}

/** A running page, and the host's end of the wire. */
export interface OpenProgress {
  page: Page;
  /** Sends anything: also what the page must refuse. */
  send(message: unknown): Promise<void>;
  posted(): Promise<FromProgressPage[]>;
  /** Closes, and fails when the page has logged an error, as it does where its content policy blocks something. */
  close(): Promise<void>;
}

/** Opens the page as VS Code would: same content security policy, theme, defaults and message channel. */
export async function openProgress(browser: Browser, options: ProgressOptions = {}): Promise<OpenProgress> {
  const { theme = 'dark', width = 700, height = 900, show = sample } = options;
  const [script, style] = await Promise.all([bundle('progress/main.ts'), bundle('progress/progress.css')]);
  const context = await browser.newContext({ viewport: { width, height }, timezoneId: 'UTC' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/progress.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (path === '/progress.css') return route.fulfill({ contentType: 'text/css', body: style });
    return route.fulfill({ contentType: 'text/html', body: shell(theme) });
  });
  const { variables } = themes[theme];
  await page.addInitScript(fakeHost, {
    state: undefined,
    defaults: webviewDefaults,
    background: variables['editor-background'] ?? '',
    variables: {
      'font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
      'font-size': '13px',
      ...variables,
      ...formVariables[theme],
      ...chartVariables[theme],
    },
  });
  await page.goto(`${ORIGIN}/`);
  const progress: OpenProgress = {
    page,
    // Resolves when the page has acted on it: this listener stands behind the page's own.
    send: (message) =>
      page.evaluate((data) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        window.addEventListener('message', () => resolve(), { once: true });
        window.postMessage(data);
        return promise;
      }, message),
    posted: async () => (await page.evaluate(() => window.posted)) as unknown as FromProgressPage[],
    close: async () => {
      await context.close();
      if (errors.length > 0) throw new Error(`The page has logged errors:\n${errors.join('\n')}`);
    },
  };
  await progress.send(show);
  return progress;
}

function shell(theme: ThemeName): string {
  const policy = `default-src 'none'; style-src ${ORIGIN}; script-src 'nonce-${NONCE}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${ORIGIN}/progress.css">
<title>Progress</title>
</head>
<body class="vscode-body ${themes[theme].bodyClasses}">
<main id="progress"></main>
<script nonce="${NONCE}" src="${ORIGIN}/progress.js"></script>
</body>
</html>`;
}
