import * as vscode from 'vscode';
import { inert } from './inert.ts';

/** A question, and the check of an answer while it is typed. */
export interface TextQuestion
  extends Pick<
    vscode.InputBoxOptions,
    'title' | 'placeHolder' | 'value' | 'valueSelection' | 'ignoreFocusOut'
  > {
  readonly prompt: string;
  /** Returns what is wrong with an answer, or `undefined`. */
  validateInput?(value: string): string | undefined | Promise<string | undefined>;
}

/**
 * Asks for a line of text. Returns `undefined` if the user cancels. VS Code treats the text below the box like
 * messages, including links that run commands, so all of it is made inert.
 */
export function askText({
  title,
  prompt,
  validateInput,
  ...rest
}: TextQuestion): Promise<string | undefined> {
  const answer = vscode.window.showInputBox({
    ...rest,
    prompt: inert(prompt),
    ...(title !== undefined && { title: inert(title) }),
    ...(validateInput && {
      async validateInput(value) {
        const wrong = await validateInput(value);
        return wrong === undefined ? undefined : inert(wrong);
      },
    }),
  });
  return Promise.resolve(answer);
}
