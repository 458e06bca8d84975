import * as vscode from 'vscode';
import { inert } from './inert.ts';

/** What is asked, and what is said of an answer while it is typed. */
export interface TextQuestion
  extends Pick<
    vscode.InputBoxOptions,
    'title' | 'placeHolder' | 'value' | 'valueSelection' | 'ignoreFocusOut'
  > {
  readonly prompt: string;
  /** What is wrong with an answer; `undefined` where nothing is. */
  validateInput?(value: string): string | undefined | Promise<string | undefined>;
}

/**
 * Asks for a line of text; `undefined` where the user gave up. VS Code reads what stands below the box as it reads
 * messages, links that run commands included, so that all of it is made inert.
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
