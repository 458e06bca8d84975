import type * as vscode from 'vscode';

/** What went wrong in the host and was said nowhere but in a log. */
export interface HostErrors {
  /** Those that nobody has asked for yet; takes them. */
  take(): readonly string[];
}

/** Writes down from now on what the extension logs as an error, and every promise that is rejected with nobody to hear it. */
export function watchErrors(api: typeof vscode): HostErrors {
  const errors: string[] = [];
  watchLog(api, (error) => errors.push(error));
  const rejected = watchRejections();
  return { take: () => [...errors.splice(0), ...rejected()] };
}

function watchLog(api: typeof vscode, logged: (error: string) => void): void {
  const { createOutputChannel } = api.window;
  const watched = (name: string, ...rest: never[]): vscode.OutputChannel => {
    const channel = (createOutputChannel as (...given: unknown[]) => vscode.OutputChannel)(name, ...rest);
    if (!('error' in channel)) return channel;
    const log = channel as vscode.LogOutputChannel;
    const error = log.error;
    Object.defineProperty(log, 'error', {
      configurable: true,
      value: (...words: [string | Error, ...unknown[]]) => {
        logged(`logged: ${words.map(inWords).join(' ')}`);
        error.apply(log, words);
      },
    });
    return log;
  };
  Object.defineProperty(api.window, 'createOutputChannel', {
    value: watched,
    enumerable: true,
    configurable: true,
  });
}

/** @returns what takes those that are rejected and still heard by nobody */
function watchRejections(): () => readonly string[] {
  const unheard = new Map<Promise<unknown>, string>();
  const hear = (promise: Promise<unknown>, reason: unknown): void => {
    // Where VS Code cancels something, that is no error.
    if (!(reason instanceof Error && reason.name === 'Canceled')) unheard.set(promise, inWords(reason));
  };
  if (typeof process === 'undefined') {
    // VS Code puts a function that does nothing in the place of the worker's own.
    const listen = (name: string, hear: (event: PromiseRejectionEvent) => void): void =>
      EventTarget.prototype.addEventListener.call(globalThis, name, hear as EventListener);
    listen('unhandledrejection', ({ promise, reason }) => hear(promise, reason));
    listen('rejectionhandled', ({ promise }) => unheard.delete(promise));
  } else {
    process.on('unhandledRejection', (reason, promise) => hear(promise, reason));
    process.on('rejectionHandled', (promise) => unheard.delete(promise));
  }
  return () => {
    const all = [...unheard.values()].map((reason) => `rejected, heard by nobody: ${reason}`);
    unheard.clear();
    return all;
  };
}

function inWords(value: unknown): string {
  if (!(value instanceof Error)) return String(value);
  const cause = value.cause === undefined ? '' : `\ncaused by ${inWords(value.cause)}`;
  return `${value.stack ?? String(value)}${cause}`;
}
