import type * as vscode from 'vscode';
import {
  type FromExercisePage,
  parseFromExercisePage,
  type ToExercisePage,
} from '../../webview/exercise/exercise-protocol.ts';
import { troubleSentence } from '../adapters/trouble.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import type { LivePanel } from '../page/live-page.ts';
import type { PageText } from '../page/page-html.ts';

/** What it needs of others. */
export interface ExercisePanelDeps {
  readonly log: vscode.LogOutputChannel;
}

/** The exercise page in its panel, as the host sees it. */
export interface ExercisePanel extends vscode.Disposable {
  /** Whether a page is there, or will be, that gets what is sent: VS Code keeps for it what comes while it loads. */
  readonly isThere: boolean;
  /** Pictures come from the lesson's folder, which the page must be allowed to read: it starts anew for another. */
  load(folder: vscode.Uri): void;
  post(message: ToExercisePage): void;
}

/**
 * @param handle what acts on a message of the page
 * @param text of the page
 * @param label for a preview, what its page says of itself
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
      // VS Code takes the page of a hidden tab away, and makes it anew.
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
