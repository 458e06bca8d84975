import * as vscode from 'vscode';
import { type Parsed, parseLessonPageState } from '../../webview/page-protocol.ts';
import { inert } from '../adapters/inert.ts';
import type { FeatureContext } from './feature-context.ts';
import type { PageName } from './page-html.ts';
import { readPageText, webviewPage } from './webview-page.ts';

/** A page about a lesson in a tab of its own, which shows one lesson after another. */
export interface LessonPanel extends vscode.Disposable {
  /** Shows a lesson in the tab, which opens if need be. */
  show(folder: vscode.Uri): void;
}

/** What every page says: that it listens, and what went wrong in it. */
type Common = { readonly type: 'ready' } | { readonly type: 'error'; readonly message: string };

/** What one such page is. `From` are the messages of the page. */
export interface LessonPage<From extends { readonly type: string }> {
  /** Type of the panel, as in the manifest's activation events. */
  readonly panel: string;
  readonly page: PageName;
  /** Title of the tab before the lesson's is known. */
  readonly title: string;
  readonly parse: (data: unknown) => Parsed<From | Common>;
  /** The page as it is to be shown now; where it rejects, the page says that it cannot be shown. */
  describe(folder: vscode.Uri): Promise<{ readonly title?: string; readonly message: unknown }>;
  /** Acts on a message of the page. */
  act(folder: vscode.Uri, message: Exclude<From, Common>): Promise<void>;
  /** Fires after something changed that the page shows, besides the lesson and the record. */
  readonly onDidChange?: vscode.Event<void>;
}

type PanelContext = Pick<FeatureContext, 'library' | 'desk' | 'log' | 'extensionUri'>;

/** Makes the panel, and lets its tab come back after the window is reloaded. */
export function createLessonPanel<From extends { readonly type: string }>(
  context: PanelContext,
  page: LessonPage<From>,
): LessonPanel {
  let open: { readonly panel: vscode.WebviewPanel; readonly show: (folder: vscode.Uri) => void } | undefined;
  const adopt = (panel: vscode.WebviewPanel, folder: vscode.Uri): void => {
    const session = createSession(panel, context, page, folder);
    open = { panel, show: session.show };
    panel.onDidDispose(() => {
      session.dispose();
      if (open?.panel === panel) open = undefined;
    });
  };
  const serializer = vscode.window.registerWebviewPanelSerializer(page.panel, {
    async deserializeWebviewPanel(panel, state: unknown) {
      const lesson = parseLessonPageState(state)?.lesson;
      if (lesson === undefined) panel.dispose();
      else adopt(panel, vscode.Uri.parse(lesson));
    },
  });
  return {
    show(folder) {
      if (open) {
        open.panel.reveal();
        open.show(folder);
      } else
        adopt(vscode.window.createWebviewPanel(page.panel, page.title, vscode.ViewColumn.Active), folder);
    },
    dispose: () => serializer.dispose(),
  };
}

function createSession<From extends { readonly type: string }>(
  panel: vscode.WebviewPanel,
  { library, desk, log, extensionUri }: PanelContext,
  page: LessonPage<From>,
  first: vscode.Uri,
): vscode.Disposable & { readonly show: (folder: vscode.Uri) => void } {
  const { webview } = panel;
  let folder = first;
  let turn = 0;
  let gone = false;

  const update = async (): Promise<void> => {
    const mine = ++turn;
    const { title, message } = await page.describe(folder).catch((error: unknown) => {
      log.error(`the page ${page.page} cannot be shown`, error instanceof Error ? error : String(error));
      const sentence = vscode.l10n.t(
        'The lesson or your record cannot be read just now. The log of Marginalia says more.',
      );
      return { title: undefined, message: { type: 'empty', message: sentence, actions: [] } };
    });
    if (mine !== turn) return;
    if (title !== undefined) panel.title = inert(title);
    void webview.postMessage(message);
  };
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, 'media', `reader-${theme}.svg`);

  const disposables = vscode.Disposable.from(
    webview.onDidReceiveMessage((data: unknown) => {
      const parsed = page.parse(data);
      if (!parsed.ok) log.warn(`the page ${page.page} sent what cannot be read: ${parsed.reason}`);
      else if (isReady(parsed.message)) void update();
      else if (isError(parsed.message)) log.error(`the page ${page.page}: ${parsed.message.message}`);
      else
        page
          .act(folder, parsed.message as Exclude<From, Common>)
          .catch((error: unknown) => log.error(`a button of the page ${page.page}`, String(error)));
    }),
    desk.onDidChange(() => void update()),
    library.onDidChange((changed) => {
      if (changed.toString() === folder.toString()) void update();
    }),
    ...(page.onDidChange ? [page.onDidChange(() => void update())] : []),
    // What depends on the time is what it is at the time of looking.
    panel.onDidChangeViewState(() => {
      if (panel.visible) void update();
    }),
  );
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  webview.options = {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')],
  };
  readPageText(extensionUri, page.page).then(
    (text) => {
      if (!gone) webview.html = webviewPage(webview, extensionUri, page.page, text);
    },
    (error: unknown) => log.error(`the page ${page.page} cannot be read`, String(error)),
  );
  return {
    show(next) {
      folder = next;
      void update();
    },
    dispose() {
      gone = true;
      disposables.dispose();
    },
  };
}

function isReady(message: { readonly type: string }): boolean {
  return message.type === 'ready';
}

function isError(message: { readonly type: string }): message is Extract<Common, { type: 'error' }> {
  return message.type === 'error';
}
