import { type FromExercisePage, parseFromExercisePage, type ToExercisePage } from '@marginalia/core/desk';
import type * as vscode from 'vscode';
import { troubleSentence } from '../adapters/trouble.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import type { LivePanel } from '../page/live-page.ts';
import type { PageText } from '../page/page-html.ts';

/** Its dependencies. */
export interface ExercisePanelDeps {
  readonly log: vscode.LogOutputChannel;
}

/** The host's view of the exercise page in its panel. */
export interface ExercisePanel extends vscode.Disposable {
  /** Whether a page exists, or will, that receives messages: VS Code queues those that arrive while it loads. */
  readonly isThere: boolean;
  /**
   * Pictures come from the lesson's folder, which the page must be allowed to read, so it restarts for another folder.
   */
  load(folder: vscode.Uri): void;
  post(message: ToExercisePage): void;
}

/**
 * @param handle handles a message of the page
 *
 * @param text of the page
 *
 * @param label for a preview, the note at the foot of its page
 */
export function createExercisePanel(
  panel: LivePanel,
  { log }: ExercisePanelDeps,
  handle: (message: FromExercisePage) => Promise<void>,
  text: PageText,
  label?: string,
): ExercisePanel {
  let loaded: string | undefined;
  let isThere = false;
  const disposables = together(
    panel.onDidReceiveMessage((data) => {
      const parsed = parseFromExercisePage(data);
      if (!parsed.ok) {
        log.warn(`the exercise page sent what cannot be read: ${parsed.reason}`);
        return;
      }
      if (parsed.message.type === 'ready') isThere = true;
      handle(parsed.message).catch((error: unknown) => {
        logError(log, `the exercise page asked for ${parsed.message.type}`, error);
        panel.post({ type: 'problem', message: troubleSentence(error) } satisfies ToExercisePage);
      });
    }),
    panel.onDidChangeVisible(() => {
      // VS Code discards the page of a hidden tab and recreates it later.
      if (!panel.visible) isThere = false;
    }),
  );
  return {
    get isThere() {
      return isThere;
    },
    load(folder) {
      if (loaded === folder.toString()) return;
      loaded = folder.toString();
      isThere = true;
      panel.load({ name: 'exercise', text, folder, label });
    },
    post(message) {
      if (isThere) panel.post(message);
    },
    dispose: () => disposables.dispose(),
  };
}
