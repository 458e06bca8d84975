import * as vscode from 'vscode';
import {
  type FromExercisePage,
  parseFromExercisePage,
  type ToExercisePage,
} from '../../../webview/exercise-protocol.ts';
import type { FeatureContext } from '../feature-context.ts';
import type { PageText } from '../page-html.ts';
import { webviewPage } from '../webview-page.ts';

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
  panel: vscode.WebviewPanel,
  { extensionUri, log }: Pick<FeatureContext, 'extensionUri' | 'log'>,
  handle: (message: FromExercisePage) => Promise<void>,
  text: PageText,
  label?: string,
): ExercisePanel {
  const { webview } = panel;
  let loaded: string | undefined;
  let isThere = false;
  const disposables = vscode.Disposable.from(
    webview.onDidReceiveMessage((data: unknown) => {
      const parsed = parseFromExercisePage(data);
      if (!parsed.ok) {
        log.warn(`the exercise page sent what cannot be read: ${parsed.reason}`);
        return;
      }
      if (parsed.message.type === 'ready') isThere = true;
      handle(parsed.message).catch((error: unknown) => log.error('the exercise page', String(error)));
    }),
    panel.onDidChangeViewState(() => {
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
      webview.options = {
        enableScripts: true,
        localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), folder],
      };
      webview.html = webviewPage(webview, extensionUri, 'exercise', text, label);
    },
    post(message) {
      if (isThere) void webview.postMessage(message);
    },
    dispose: () => disposables.dispose(),
  };
}
