import * as vscode from 'vscode';
import { type Parsed, parseLessonPageState } from '../../webview/page/page-protocol.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { LivePanel } from './live-page.ts';
import type { PageName } from './page-html.ts';
import type { Pages } from './pages.ts';
import { readPageText } from './read-page-text.ts';

/** Its dependencies. */
export interface LessonPanelDeps {
  readonly library: LessonLibrary;
  readonly pages: Pages;
  readonly desk: StudyDesk;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** A page about a lesson in a tab of its own, which shows one lesson after another. */
export interface LessonPanel extends vscode.Disposable {
  /** Shows a lesson in the tab, opening it if needed. */
  show(folder: vscode.Uri): void;
}

/** Messages of every page: it is ready, or an error. */
type Common = { readonly type: 'ready' } | { readonly type: 'error'; readonly message: string };

/** The definition of such a page. `From` are the messages of the page. */
export interface LessonPage<From extends { readonly type: string }> {
  /** Type of the panel, as in the manifest's activation events. */
  readonly panel: string;
  readonly page: PageName;
  /** Title of the tab before the lesson's is known. */
  readonly title: string;
  readonly parse: (data: unknown) => Parsed<From | Common>;
  /** Describes the page's current content; if it rejects, the page says that it cannot be shown. */
  describe(folder: vscode.Uri): Promise<{ readonly title?: string; readonly message: unknown }>;
  /** Handles a message of the page. */
  act(folder: vscode.Uri, message: Exclude<From, Common>): Promise<void>;
  /** Fires when the page's content changes for reasons other than the lesson and the record. */
  readonly onDidChange?: vscode.Event<void>;
}

type PanelContext = LessonPanelDeps;

/** Creates the panel and restores its tab after the window is reloaded. */
export function createLessonPanel<From extends { readonly type: string }>(
  context: PanelContext,
  page: LessonPage<From>,
): LessonPanel {
  const { pages } = context;
  let open: { readonly panel: LivePanel; readonly show: (folder: vscode.Uri) => void } | undefined;
  const adopt = (panel: LivePanel, folder: vscode.Uri): void => {
    open = { panel, show: startSession(panel, context, page, folder) };
    panel.own({
      dispose: () => {
        if (open?.panel === panel) open = undefined;
      },
    });
  };
  const reviving = pages.revive(page.panel, async (panel, state) => {
    const lesson = parseLessonPageState(state)?.lesson;
    if (lesson === undefined) panel.dispose();
    else adopt(panel, vscode.Uri.parse(lesson));
  });
  return {
    show(folder) {
      if (open) {
        open.panel.reveal();
        open.show(folder);
      } else adopt(pages.open(page.panel, page.title, vscode.ViewColumn.Active), folder);
    },
    dispose: () => reviving.dispose(),
  };
}

/** @returns a function that shows another lesson in the tab */
function startSession<From extends { readonly type: string }>(
  panel: LivePanel,
  { library, desk, log, extensionUri }: PanelContext,
  page: LessonPage<From>,
  first: vscode.Uri,
): (folder: vscode.Uri) => void {
  let folder = first;
  let turn = 0;

  const update = async (): Promise<void> => {
    const mine = ++turn;
    const { title, message } = await page.describe(folder).catch((error: unknown) => {
      logError(log, `the page ${page.page} cannot be shown`, error);
      const sentence = vscode.l10n.t(
        'The lesson or your record cannot be read at the moment. The Marginalia log says more.',
      );
      return { title: undefined, message: { type: 'empty', message: sentence, actions: [] } };
    });
    if (mine !== turn) return;
    if (title !== undefined) panel.rename(title);
    panel.post(message);
  };
  const updateSoon = (): void => inBackground(log, `the page ${page.page}`, update());

  const listeners = together(
    panel.onDidReceiveMessage((data) => {
      const parsed = page.parse(data);
      if (!parsed.ok) log.warn(`the page ${page.page} sent what cannot be read: ${parsed.reason}`);
      else if (isReady(parsed.message)) updateSoon();
      else if (isError(parsed.message)) log.error(`the page ${page.page}: ${parsed.message.message}`);
      else
        inBackground(
          log,
          `a button of the page ${page.page}`,
          page.act(folder, parsed.message as Exclude<From, Common>),
        );
    }),
    desk.onDidChange(updateSoon),
    library.onDidRest((settled) => {
      if (settled.changed && settled.folder.toString() === folder.toString()) updateSoon();
    }),
    ...(page.onDidChange ? [page.onDidChange(updateSoon)] : []),
    // Time-dependent content is computed when it is viewed.
    panel.onDidChangeVisible(() => {
      if (panel.visible) updateSoon();
    }),
  );
  panel.own(listeners);
  inBackground(
    log,
    `the page ${page.page} cannot be read`,
    readPageText(extensionUri, page.page).then((text) => panel.load({ name: page.page, text })),
  );
  return (next) => {
    folder = next;
    updateSoon();
  };
}

function isReady(message: { readonly type: string }): boolean {
  return message.type === 'ready';
}

function isError(message: { readonly type: string }): message is Extract<Common, { type: 'error' }> {
  return message.type === 'error';
}
