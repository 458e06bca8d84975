import * as vscode from 'vscode';
import { eventually } from './eventually.ts';

/**
 * Answers what the extension asks of the user, in the order in which it asks; gives what it has asked. An answer that is a
 * function is given the question.
 */
export function answering(answers: readonly unknown[]): { readonly asked: unknown[][]; restore(): void } {
  const { window } = vscode;
  const names = [
    'showWarningMessage',
    'showInformationMessage',
    'showErrorMessage',
    'showQuickPick',
    'showInputBox',
    'showOpenDialog',
    'showSaveDialog',
  ] as const;
  const before = names.map((name) => window[name]);
  const { createQuickPick } = window;
  const asked: unknown[][] = [];
  const left = [...answers];
  Object.assign(window, {
    createQuickPick: () =>
      quickPick(async (items, options) => {
        asked.push([items, options]);
        const answer = left.shift();
        return typeof answer === 'function' ? answer(items, options) : answer;
      }),
  });
  for (const name of names)
    Object.assign(window, {
      [name]: async (...question: unknown[]) => {
        asked.push(question);
        const answer = left.shift();
        return typeof answer === 'function' ? answer(...question) : (buttonOf(question, answer) ?? answer);
      },
    });
  return {
    asked,
    restore: () => {
      Object.assign(window, { createQuickPick });
      names.forEach((name, i) => {
        Object.assign(window, { [name]: before[i] });
      });
    },
  };
}

/** The button of a message that has these words. */
function buttonOf(question: readonly unknown[], answer: unknown): unknown {
  return question.find(
    (item) => (item as vscode.MessageItem | undefined)?.title === answer && answer !== undefined,
  );
}

/** A pick that is answered with one of its lines once they are there; with none it is closed. */
function quickPick(
  choose: (items: readonly vscode.QuickPickItem[], options: unknown) => Promise<unknown>,
): object {
  const accepted = new vscode.EventEmitter<void>();
  const hidden = new vscode.EventEmitter<void>();
  const changed = new vscode.EventEmitter<string>();
  const input = {
    items: [] as readonly vscode.QuickPickItem[],
    activeItems: [] as readonly vscode.QuickPickItem[],
    title: '',
    placeholder: '',
    matchOnDescription: false,
    busy: false,
    onDidAccept: accepted.event,
    onDidHide: hidden.event,
    onDidChangeValue: changed.event,
    show: () => void answer(),
    dispose: () => undefined,
  };
  const answer = async (): Promise<void> => {
    await eventually('the lines of a pick', () => input.items.length > 0 && !input.busy);
    const chosen = await choose(input.items, { title: input.title, placeHolder: input.placeholder });
    input.activeItems = chosen === undefined ? [] : [chosen as vscode.QuickPickItem];
    if (chosen === undefined) hidden.fire();
    else accepted.fire();
  };
  return input;
}
