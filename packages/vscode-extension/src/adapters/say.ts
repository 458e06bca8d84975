import * as vscode from 'vscode';
import { inert } from './inert.ts';

/** How grave it is. */
export type Severity = 'info' | 'warning' | 'error';

/**
 * Says a sentence in a notification, and gives the button that was pressed; `undefined` where it was closed. The one way
 * in which the extension speaks: words of a lesson, a record or a file stand in sentences, and none of them may act.
 */
export function say(
  severity: Severity,
  sentence: string,
  ...buttons: readonly string[]
): Promise<string | undefined> {
  return show(severity, sentence, {}, buttons);
}

/** Says a sentence and waits for nobody to have read it. VS Code refuses only while its window closes. */
export function sayMeanwhile(severity: Severity, sentence: string): void {
  say(severity, sentence).catch(() => undefined);
}

/**
 * Asks before something that cannot easily be taken back, in a dialog that waits, with what will happen below the
 * question. Gives the button that was pressed; `undefined` where the user gave up.
 */
export function ask(
  question: string,
  detail: string | undefined,
  ...buttons: readonly string[]
): Promise<string | undefined> {
  return show(
    'warning',
    question,
    { modal: true, ...(detail === undefined ? {} : { detail: inert(detail) }) },
    buttons,
  );
}

/** Says in the status bar, for five seconds, what needs no answer and is seen elsewhere too. */
export function sayInPassing(sentence: string): void {
  vscode.window.setStatusBarMessage(inert(sentence), 5000);
}

/** Says what is being done while it is, in a notification that can cancel it. */
export function sayWhile<T>(
  sentence: string,
  task: (token: vscode.CancellationToken, progress: (share: number) => void) => Promise<T>,
): Promise<T> {
  const running = vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: inert(sentence), cancellable: true },
    (progress, token) => {
      let told = 0;
      return task(token, (share) => {
        const increment = Math.floor(share * 100) - told;
        if (increment <= 0) return;
        told += increment;
        progress.report({ increment });
      });
    },
  );
  return Promise.resolve(running);
}

async function show(
  severity: Severity,
  sentence: string,
  options: vscode.MessageOptions,
  buttons: readonly string[],
): Promise<string | undefined> {
  const { showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window;
  const message = { info: showInformationMessage, warning: showWarningMessage, error: showErrorMessage };
  const items = buttons.map((button) => ({ title: inert(button), button }));
  return (await message[severity](inert(sentence), options, ...items))?.button;
}
