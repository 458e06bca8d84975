import * as vscode from 'vscode';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error'] as const;

/**
 * The log of the extension, in the Output panel. Once it is closed, nothing is written: VS Code would throw, and what was
 * under way when the extension was deactivated may still have something to say.
 */
export function createLog(): vscode.LogOutputChannel {
  const log = vscode.window.createOutputChannel('Marginalia', { log: true });
  let closed = false;
  const writing = LEVELS.map((level) => {
    const write = (message: string, ...rest: unknown[]): void => {
      if (!closed) log[level](message, ...rest);
    };
    return [level, { value: write }] as const;
  });
  const dispose = (): void => {
    closed = true;
    log.dispose();
  };
  return Object.create(log, { ...Object.fromEntries(writing), dispose: { value: dispose } });
}
