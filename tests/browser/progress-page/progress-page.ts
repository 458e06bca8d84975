import type { Browser } from 'playwright-core';
import type {
  FromProgressPage,
  ShowProgress,
} from '../../../packages/vscode-extension/webview/progress/progress-protocol.ts';
import {
  openWebviewPage,
  type WebviewPage,
  type WebviewPageOptions,
} from '../webview-page/open-webview-page.ts';
import { sample } from './sample-progress.ts';

/** How the page is opened for a test. */
export interface ProgressOptions extends WebviewPageOptions {
  /** What is shown first. Default: the sample. */
  show?: ShowProgress;
}

/** A running progress page. */
export type ProgressPage = WebviewPage<FromProgressPage>;

/** Opens the page, and shows the sample on it. */
export async function openProgress(
  browser: Browser,
  { show = sample, ...options }: ProgressOptions = {},
): Promise<ProgressPage> {
  const progress = await openWebviewPage<FromProgressPage>(browser, { name: 'progress' }, options);
  await progress.send(show);
  return progress;
}
