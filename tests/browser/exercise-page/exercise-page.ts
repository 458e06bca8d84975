import type { Browser, Page } from 'playwright-core';
import type {
  ExerciseState,
  FromExercisePage,
  Show,
} from '../../../packages/vscode-extension/webview/exercise-protocol.ts';
import { bundle } from '../reader-page/bundle.ts';
import { fakeHost } from '../reader-page/fake-host.ts';
import { type ThemeName, themes } from '../reader-page/themes.ts';
import { webviewDefaults } from '../reader-page/webview-defaults.ts';
import { formVariables } from './form-variables.ts';
import { type SampleType, showExercise } from './sample-exercises.ts';

export { launchBrowser } from '../reader-page/reader-page.ts';

/** Where the page seems to live; nothing is fetched from anywhere else. */
const ORIGIN = 'https://exercise.test';
const NONCE = 'a7Kd02';

/** How the page is opened for a test. */
export interface ExerciseOptions {
  theme?: ThemeName;
  width?: number;
  height?: number;
  /** What an earlier life of the page has kept. */
  state?: ExerciseState | undefined;
  /** The sample that is shown first; none when null. */
  type: SampleType | null;
  changes?: Partial<Show>;
}

/** A running page, and the host's end of the wire. */
export interface ExercisePage {
  page: Page;
  /** Sends anything: also what the page must refuse. */
  send(message: unknown): Promise<void>;
  /** What the page has posted of one type. */
  posted<Type extends FromExercisePage['type']>(type: Type): Promise<(FromExercisePage & { type: Type })[]>;
  state(): Promise<ExerciseState | undefined>;
  /** Id of what has the focus. */
  focused(): Promise<string>;
  /** Closes, and fails when the page has logged an error. */
  close(): Promise<void>;
}

/** Opens the page as VS Code would: same content security policy, theme, defaults and message channel. */
export async function openExercise(browser: Browser, options: ExerciseOptions): Promise<ExercisePage> {
  const { theme = 'dark', width = 700, height = 900, state, type, changes } = options;
  const [script, style] = await Promise.all([bundle('exercise/main.ts'), bundle('exercise/exercise.css')]);
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/exercise.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (path === '/exercise.css') return route.fulfill({ contentType: 'text/css', body: style });
    return route.fulfill({ contentType: 'text/html', body: shell(theme) });
  });
  const { variables } = themes[theme];
  await page.addInitScript(fakeHost, {
    // The fake host keeps whatever it is given; its types name the reader's.
    state: state as never,
    defaults: webviewDefaults,
    background: variables['editor-background'] ?? '',
    variables: { ...FONTS, ...variables, ...formVariables[theme] },
  });
  await page.goto(`${ORIGIN}/`);
  const exercise: ExercisePage = {
    page,
    // Resolves when the page has acted on it: this listener stands behind the page's own.
    send: (message) =>
      page.evaluate((data) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        window.addEventListener('message', () => resolve(), { once: true });
        window.postMessage(data);
        return promise;
      }, message),
    posted: async <Type extends FromExercisePage['type']>(wanted: Type) => {
      const all = (await page.evaluate(() => window.posted)) as unknown as FromExercisePage[];
      return all.filter((message): message is FromExercisePage & { type: Type } => message.type === wanted);
    },
    state: async () => (await page.evaluate(() => window.kept)) as unknown as ExerciseState | undefined,
    focused: () => page.evaluate(() => document.activeElement?.id ?? ''),
    close: async () => {
      await context.close();
      if (errors.length > 0) throw new Error(`The page has logged errors:\n${errors.join('\n')}`);
    },
  };
  if (type !== null) await exercise.send(showExercise(type, changes));
  return exercise;
}

const FONTS = {
  'font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
  'font-size': '13px',
  'editor-font-size': '14px',
};

function shell(theme: ThemeName): string {
  const policy = `default-src 'none'; style-src ${ORIGIN}; script-src 'nonce-${NONCE}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${ORIGIN}/exercise.css">
<title>Exercise</title>
</head>
<body class="vscode-body ${themes[theme].bodyClasses}">
<main id="exercise"></main>
<script nonce="${NONCE}" src="${ORIGIN}/exercise.js"></script>
</body>
</html>`;
}
