import * as vscode from 'vscode';
import { inBackground } from '../lifecycle/in-background.ts';
import type { ReaderDeps } from './register-reader.ts';

/** Handles `vscode://` links to a lesson, as the pages of a site have them. */
export function registerOpenLinks(context: ReaderDeps): vscode.Disposable {
  let running: Promise<void> | undefined;
  return vscode.window.registerUriHandler({
    handleUri({ path, query }) {
      // A page can follow a thousand links: it gets one question.
      running ??= import('./open-linked.ts')
        .then(({ openLinked }) => openLinked(context, path, query))
        .finally(() => {
          running = undefined;
        });
      inBackground(context.log, 'a link to a lesson', running);
    },
  });
}
