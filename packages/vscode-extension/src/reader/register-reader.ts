import * as vscode from 'vscode';
import { parseState } from '../../webview/reader/reader-protocol.ts';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { together } from '../lifecycle/together.ts';
import type { LivePanel, LiveView } from '../page/live-page.ts';
import type { Pages } from '../page/pages.ts';
import { followLink } from './follow-link.ts';
import { createReaderSession, type ReaderSession, type ReaderSessionOptions } from './reader-session.ts';
import type { Readers } from './readers.ts';
import { visit } from './visit.ts';

/** Its dependencies. */
export interface ReaderDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly pages: Pages;
  readonly readers: Readers;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

const PANEL = 'marginalia.reader';

/** The reader in the sidebar and the reader tabs, restored after the window is reloaded. */
function sessionOptions(context: ReaderDeps): ReaderSessionOptions {
  const { library, readers, log, extensionUri } = context;
  const read = async (folder: vscode.Uri, section: string): Promise<void> => {
    context.current.choose(folder);
    const { lesson } = await library.open(folder);
    await showInTab(context, folder, lesson?.title ?? '');
    if (lesson?.sections.some(({ id }) => id === section))
      await readers.reveal(folder, { kind: 'section', id: section });
  };
  return {
    library,
    log,
    extensionUri,
    layers: readers.layers,
    passages: readers.passages,
    onReading: (folder, section) => readers.reading({ folder, section }),
    onAt: (folder, element) => readers.at(folder, element),
    onRead: (folder, section) => readers.finished({ folder, section }),
    onVisit: (folder, target) => inBackground(log, 'the Markdown behind it', visit(library, folder, target)),
    onLink: (folder, href) => inBackground(log, 'a link of the passage', followLink(folder, href, read)),
    onCommand: ({ command, arguments: given = [] }) =>
      inBackground(log, `the command ${command}`, vscode.commands.executeCommand(command, ...given)),
    onCard: (session, open) => readers.cardOpen(session, open),
    onFocus: (session) => readers.turned(session),
  };
}

/** The reader in the sidebar, and the reader tabs, restored after the window is reloaded. */
export function registerReader(context: ReaderDeps): vscode.Disposable {
  const { current, pages } = context;
  return together(
    pages.revive(PANEL, async (panel, state) => {
      const lesson = parseState(state)?.lesson;
      const folder =
        lesson === undefined ? (await current.read()) && current.folder : vscode.Uri.parse(lesson);
      adoptReaderPanel(context, panel, folder);
    }),
    pages.provide('marginalia.reader', (view) => adoptReaderView(context, view)),
  );
}

/** Makes a sidebar view a reader of the current lesson. */
async function adoptReaderView(context: ReaderDeps, view: LiveView): Promise<void> {
  const { current, readers, log } = context;
  const session = createReaderSession(view, sessionOptions(context));
  view.own(session);
  const showCurrent = async (): Promise<void> => {
    // Readers of a lesson report its problems; without one, the welcome is shown.
    await current.read().catch(() => undefined);
    session.show(current.folder);
  };
  view.own(
    together(
      current.onDidChange(() => inBackground(log, 'the reader in the sidebar', showCurrent())),
      view.onDidChangeVisible(() => {
        if (!view.visible) session.hidden();
        readers.changed();
      }),
    ),
  );
  await showCurrent();
  if (view.isDisposed) return;
  view.own(
    readers.add({
      session,
      kind: 'sidebar',
      get visible() {
        return view.visible;
      },
      focus: () => view.focus(),
    }),
  );
}

/** Brings a lesson's reader tab to the front, or opens one where another lesson's tab is, else beside the editor. */
export async function showInTab(context: ReaderDeps, folder: vscode.Uri, title: string): Promise<void> {
  const there = context.readers.tabOf(folder);
  if (there) there.focus();
  else await openReaderPanel(context, folder, title, context.readers.tabColumn ?? vscode.ViewColumn.Beside);
}

/** Opens a lesson in a reader tab beside the active editor. */
export async function openReaderPanel(
  context: ReaderDeps,
  folder: vscode.Uri,
  title: string,
  column = vscode.ViewColumn.Beside,
): Promise<void> {
  adoptReaderPanel(context, context.pages.open(PANEL, title, column, folder), folder);
}

/**
 * Makes a tab a reader.
 *
 * @param own its differences
 *
 * @param titled derives its title from the lesson's
 */
export function adoptReaderPanel(
  context: ReaderDeps,
  panel: LivePanel,
  folder: vscode.Uri | undefined,
  own: Partial<ReaderSessionOptions> = {},
  titled = (title: string) => title,
): ReaderSession {
  const { library, readers, log } = context;
  const session = createReaderSession(panel, { ...sessionOptions(context), ...own });
  session.show(folder);
  const retitle = async (): Promise<void> => {
    const snapshot = folder && (await library.open(folder).catch(() => undefined));
    if (snapshot?.lesson) panel.rename(titled(snapshot.lesson.title));
  };
  const retitleSoon = (): void => inBackground(log, 'the title of a reader', retitle());
  retitleSoon();
  const parts = together(
    session,
    readers.add({
      session,
      kind: own.preview ? 'preview' : 'tab',
      get visible() {
        return panel.visible;
      },
      get column() {
        return panel.column;
      },
      focus: () => panel.reveal(),
    }),
    library.onDidRest((settled) => {
      if (settled.changed && settled.folder.toString() === folder?.toString()) retitleSoon();
    }),
    panel.onDidChangeVisible(() => {
      if (!panel.visible) session.hidden();
      if (panel.active && !own.preview) readers.turned(session);
      readers.changed();
    }),
  );
  panel.own(parts);
  return session;
}
