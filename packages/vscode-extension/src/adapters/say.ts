import * as vscode from 'vscode';
import { inert } from './inert.ts';

/** How serious it is. */
export type Severity = 'info' | 'warning' | 'error';

/**
 * Shows a sentence in a notification. Returns the button that was pressed, or `undefined` if it was closed. The
 * extension speaks only through this: sentences contain words of lessons, records and files, and none of them may act.
 */
export function say(
  severity: Severity,
  sentence: string,
  ...buttons: readonly string[]
): Promise<string | undefined> {
  return show(severity, sentence, {}, buttons);
}

/** Shows a sentence without waiting for anyone to read it. VS Code only refuses while its window closes. */
export function sayMeanwhile(severity: Severity, sentence: string): void {
  say(severity, sentence).catch(() => undefined);
}

/**
 * Asks in a modal dialog before something that is hard to undo, with the consequences below the question. Returns the
 * button that was pressed, or `undefined` if the user cancels.
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

/** Shows in the status bar, for five seconds, something that needs no answer and is visible elsewhere too. */
export function sayInPassing(sentence: string): void {
  vscode.window.setStatusBarMessage(inert(sentence), 5000);
}

/** Shows what is in progress, in a notification that can cancel it. */
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
