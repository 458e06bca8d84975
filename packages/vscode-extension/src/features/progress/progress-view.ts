import * as vscode from 'vscode';
import {
  type ProgressAction,
  parseFromProgressPage,
  parseProgressState,
  type ToProgressPage,
} from '../../../webview/progress-protocol.ts';
import type { FeatureContext } from '../feature-context.ts';
import { webviewPage } from '../webview-page.ts';

const PANEL = 'marginalia.progress';

/** The progress view: one tab, which shows one lesson after another. */
export interface ProgressView {
  /** Shows a lesson's progress in the tab, which opens if need be. */
  show(folder: vscode.Uri): void;
}

type ProgressContext = Pick<FeatureContext, 'library' | 'current' | 'desk' | 'log' | 'extensionUri'>;

/** Makes the view, and lets its tab come back after the window is reloaded. */
export function createProgressView(context: ProgressContext): ProgressView & vscode.Disposable {
  let open: { readonly panel: vscode.WebviewPanel; readonly show: (folder: vscode.Uri) => void } | undefined;
  const adopt = (panel: vscode.WebviewPanel, folder: vscode.Uri): void => {
    const session = createSession(panel, context, folder);
    open = { panel, show: session.show };
    panel.onDidDispose(() => {
      session.dispose();
      if (open?.panel === panel) open = undefined;
    });
  };
  const serializer = vscode.window.registerWebviewPanelSerializer(PANEL, {
    async deserializeWebviewPanel(panel, state: unknown) {
      const lesson = parseProgressState(state)?.lesson;
      if (lesson === undefined) panel.dispose();
      else adopt(panel, vscode.Uri.parse(lesson));
    },
  });
  return {
    show(folder) {
      if (open) {
        open.panel.reveal();
        open.show(folder);
      } else {
        const title = vscode.l10n.t('Progress');
        adopt(vscode.window.createWebviewPanel(PANEL, title, vscode.ViewColumn.Active), folder);
      }
    },
    dispose: () => serializer.dispose(),
  };
}

function createSession(
  panel: vscode.WebviewPanel,
  { library, current, desk, log, extensionUri }: ProgressContext,
  first: vscode.Uri,
): vscode.Disposable & { readonly show: (folder: vscode.Uri) => void } {
  const { webview } = panel;
  let folder = first;
  let turn = 0;
  const post = (message: ToProgressPage): void => void webview.postMessage(message);

  const update = async (): Promise<void> => {
    const mine = ++turn;
    try {
      const { lesson } = await library.open(folder);
      const state = lesson && (await desk.state(lesson.id));
      if (mine !== turn) return;
      if (lesson && state) {
        panel.title = vscode.l10n.t('Progress: {title}', { title: lesson.title });
        const { describeProgress } = await import('./describe-progress.ts');
        post(describeProgress(folder.toString(), lesson, state, Date.now()));
      } else
        post({
          type: 'empty',
          message: vscode.l10n.t('There is no lesson.md in this folder.'),
          actions: [],
        });
    } catch (error) {
      log.error('the progress cannot be shown', error instanceof Error ? error : String(error));
      if (mine !== turn) return;
      post({
        type: 'empty',
        message: vscode.l10n.t(
          'The lesson or your record cannot be read just now. The log of Marginalia says more.',
        ),
        actions: [],
      });
    }
  };
  const run = async (command: string): Promise<void> => {
    const { progressActions } = await import('./describe-progress.ts');
    const offered: readonly ProgressAction[] = Object.values(progressActions());
    if (!offered.some((action) => action.command === command)) return;
    // Commands work on the lesson in hand, which may be another one by now.
    current.choose(folder);
    await vscode.commands.executeCommand(command);
  };

  const disposables = vscode.Disposable.from(
    webview.onDidReceiveMessage((data: unknown) => {
      const parsed = parseFromProgressPage(data);
      if (!parsed.ok) log.warn(`the progress page sent what cannot be read: ${parsed.reason}`);
      else if (parsed.message.type === 'ready') void update();
      else if (parsed.message.type === 'command')
        run(parsed.message.command).catch((error: unknown) =>
          log.error('a button of the progress page', String(error)),
        );
      else log.error(`the progress page: ${parsed.message.message}`);
    }),
    desk.onDidChange(() => void update()),
    library.onDidChange((changed) => {
      if (changed.toString() === folder.toString()) void update();
    }),
    // Due is what is due at the time of looking.
    panel.onDidChangeViewState(() => {
      if (panel.visible) void update();
    }),
  );
  panel.iconPath = {
    light: vscode.Uri.joinPath(extensionUri, 'media', 'reader-light.svg'),
    dark: vscode.Uri.joinPath(extensionUri, 'media', 'reader-dark.svg'),
  };
  webview.options = {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')],
  };
  webview.html = webviewPage(webview, extensionUri, 'progress');
  return {
    show(next) {
      folder = next;
      void update();
    },
    dispose: () => disposables.dispose(),
  };
}
