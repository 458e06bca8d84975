import * as vscode from 'vscode';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error'] as const;

/**
 * The extension's log, in the Output panel. Writes nothing after it is closed: VS Code would throw, and work still
 * running at deactivation may log something.
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
