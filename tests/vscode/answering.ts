import * as vscode from 'vscode';

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
  ] as const;
  const before = names.map((name) => window[name]);
  const asked: unknown[][] = [];
  const left = [...answers];
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
