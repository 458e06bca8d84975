import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWebviewFrameError } from '@marginalia/vscode-host';
import type { Page } from 'playwright-core';

/** What went wrong of ours in a window, and was said nowhere but in a console or a log. */
export interface HeardErrors {
  /**
   * Declares an error that a test provokes: it does not count as one, and has to come.
   *
   * @param pattern matches the whole entry, with its stack
   */
  expect(pattern: RegExp): void;
  /**
   * Looks through all that was heard.
   *
   * @param profile of the server, with the logs of its extension hosts
   * @throws with every error that nobody has declared, and every declared one that has not come
   */
  check(profile: string): void;
}

/** The extension's name, as it stands in what VS Code says of it and in the folder that it is installed in. */
const OURS = /marginalia\.marginalia/i;
/** How VS Code says of extensions that they touched a closed page or dropped a promise; it does not always say whose. */
const CARELESS = /Webview is disposed|rejected promise not handled/;

/** Listens from now on. Errors in the consoles of other extensions' pages and of VS Code itself are theirs. */
export function hearErrors(page: Page): HeardErrors {
  const heard: string[] = [];
  const declared: RegExp[] = [];
  /** The webviews of ours by the ids that VS Code gives them; its Markdown preview, which blocks what it likes, is another's. */
  const pages = new Set<string>();
  page.on('framenavigated', (frame) => {
    const [, id] = /[?&]id=([^&]+)/.exec(frame.url()) ?? [];
    if (id && /[?&]extensionId=marginalia\./i.test(frame.url())) pages.add(id);
  });
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    if (
      [...pages].some((id) => url.includes(id)) ||
      OURS.test(message.text()) ||
      CARELESS.test(message.text())
    )
      heard.push(`console: ${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => {
    const text = error.stack ?? error.message;
    if (isWebviewFrameError(text)) return;
    if (OURS.test(text) || [...pages].some((id) => text.includes(id)) || CARELESS.test(text))
      heard.push(`page: ${text}`);
  });
  return {
    expect: (pattern) => declared.push(pattern),
    check(profile) {
      const all = [...heard, ...loggedErrors(join(profile, 'data', 'logs'))];
      const undeclared = all.filter((error) => !declared.some((pattern) => pattern.test(error)));
      const missing = declared.filter((pattern) => !all.some((error) => pattern.test(error)));
      const complaints = [
        ...undeclared.map((error) => `An error that no test has declared:\n${error}`),
        ...missing.map((pattern) => `No error came that matches ${pattern}.`),
      ];
      if (complaints.length > 0) throw new Error(complaints.join('\n\n'));
    },
  };
}

/** The errors of ours in all logs of a server: our own log, and what its extension hosts say of us. */
function loggedErrors(folder: string): string[] {
  return globSync('**/*.log', { cwd: folder }).flatMap((file) => {
    const own = file.endsWith('Marginalia.log');
    const entries = readFileSync(join(folder, file), 'utf8').split(/^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/m);
    return entries
      .filter((entry) =>
        own
          ? entry.includes('[error]')
          : CARELESS.test(entry) || (entry.includes('[error]') && OURS.test(entry)),
      )
      .map((entry) => `${file}: ${entry.trim()}`);
  });
}
