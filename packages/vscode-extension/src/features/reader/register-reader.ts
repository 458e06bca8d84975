import * as vscode from 'vscode';
import { parseState } from '../../../webview/protocol.ts';
import { inert } from '../../adapters/inert.ts';
import type { FeatureContext } from '../feature-context.ts';
import { followLink } from './follow-link.ts';
import { createReaderSession, type ReaderSession, type ReaderSessionOptions } from './reader-session.ts';
import { visit } from './visit.ts';

const PANEL = 'marginalia.reader';

/** The reader in the sidebar and the reader tabs, which come back after the window is reloaded. */
function sessionOptions({ library, readers, log, extensionUri }: FeatureContext): ReaderSessionOptions {
  return {
    library,
    log,
    extensionUri,
    layers: readers.layers,
    onReading: (folder, section) => readers.reading({ folder, section }),
    onRead: (folder, section) => readers.finished({ folder, section }),
    onVisit: (folder, target) => void visit(library, folder, target),
    onLink: (folder, href) => void followLink(folder, href),
    onCommand: (command) => void vscode.commands.executeCommand(command),
    onFocus: (session) => readers.turned(session),
  };
}

/** The reader in the sidebar, and the reader tabs that come back after the window is reloaded. */
export function registerReader(context: FeatureContext): vscode.Disposable {
  const { current, readers } = context;
  return vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(PANEL, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const lesson = parseState(state)?.lesson;
        const folder =
          lesson === undefined ? (await current.read()) && current.folder : vscode.Uri.parse(lesson);
        adoptReaderPanel(context, panel, folder);
      },
    }),
    vscode.window.registerWebviewViewProvider('marginalia.reader', {
      async resolveWebviewView(view) {
        const session = createReaderSession(view.webview, sessionOptions(context));
        const showCurrent = async (): Promise<void> => {
          await current.read().catch(() => undefined);
          session.show(current.folder);
        };
        const disposables = vscode.Disposable.from(
          session,
          current.onDidChange(() => void showCurrent()),
        );
        view.onDidDispose(() => disposables.dispose());
        view.onDidChangeVisibility(() => {
          if (!view.visible) session.hidden();
        });
        await showCurrent();
        const count = readers.add({
          session,
          get visible() {
            return view.visible;
          },
          focus: () => view.show(false),
        });
        view.onDidDispose(() => count.dispose());
      },
    }),
  );
}

/** Opens a lesson in a reader tab beside the active editor. */
export async function openReaderPanel(
  context: FeatureContext,
  folder: vscode.Uri,
  title: string,
): Promise<void> {
  adoptReaderPanel(
    context,
    vscode.window.createWebviewPanel(PANEL, inert(title), vscode.ViewColumn.Beside),
    folder,
  );
}

/**
 * Lets a tab be a reader.
 *
 * @param own what is different about it
 * @param titled its title, from the lesson's
 */
export function adoptReaderPanel(
  context: FeatureContext,
  panel: vscode.WebviewPanel,
  folder: vscode.Uri | undefined,
  own: Partial<ReaderSessionOptions> = {},
  titled = inert,
): ReaderSession {
  const { library, readers, extensionUri } = context;
  const session = createReaderSession(panel.webview, { ...sessionOptions(context), ...own });
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, 'media', `reader-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  session.show(folder);
  const retitle = async (): Promise<void> => {
    const snapshot = folder && (await library.open(folder).catch(() => undefined));
    if (snapshot?.lesson) panel.title = titled(snapshot.lesson.title);
  };
  void retitle();
  const disposables = vscode.Disposable.from(
    session,
    readers.add({
      session,
      get visible() {
        return panel.visible;
      },
      focus: () => panel.reveal(),
    }),
    library.onDidChange((changed) => {
      if (changed.toString() === folder?.toString()) void retitle();
    }),
  );
  panel.onDidChangeViewState(() => {
    if (!panel.visible) session.hidden();
  });
  panel.onDidDispose(() => disposables.dispose());
  return session;
}
