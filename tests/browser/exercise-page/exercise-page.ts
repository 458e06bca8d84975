import type { ExerciseState, FromExercisePage, Response, Show } from '@marginalia/core/desk';
import type { Browser } from 'playwright-core';
import {
  openWebviewPage,
  type WebviewPage,
  type WebviewPageOptions,
} from '../webview-page/open-webview-page.ts';
import { type SampleType, showExercise } from './sample-exercises.ts';

/** How the page is opened for a test. */
export interface ExerciseOptions extends WebviewPageOptions {
  /** What an earlier life of the page has kept. */
  state?: ExerciseState | undefined;
  /** The sample that is shown first; none when null. */
  type: SampleType | null;
  changes?: Partial<Show>;
}

/** A running page of an exercise. */
export interface ExercisePage extends WebviewPage<FromExercisePage, ExerciseState> {
  /** Id of what has the focus. */
  focused(): Promise<string>;
  /** What a screen reader was told last. */
  announced(): Promise<string | null>;
  /** The answer that the host was sent first; `undefined` for none. */
  answered(): Promise<Response | undefined>;
}

/** Opens the page, and shows the sample on it. */
export async function openExercise(
  browser: Browser,
  { state, type, changes, ...options }: ExerciseOptions,
): Promise<ExercisePage> {
  const opened = await openWebviewPage<FromExercisePage, ExerciseState>(
    browser,
    { name: 'exercise', state },
    options,
  );
  if (type !== null) await opened.send(showExercise(type, changes));
  const { page } = opened;
  return {
    ...opened,
    focused: () => page.evaluate(() => document.activeElement?.id ?? ''),
    announced: () => page.locator('[aria-live="assertive"]').textContent(),
    answered: async () => (await opened.posted('attempt'))[0]?.response,
  };
}
