import * as vscode from 'vscode';
import type { Target, ToWebview } from '../../webview/reader/reader-protocol.ts';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { together } from '../lifecycle/together.ts';
import { createPassages, type Passages } from './passages.ts';
import type { ReaderLayer } from './reader-layer.ts';
import type { ReaderSession } from './reader-session.ts';

/** The section that a student reads in some reader. */
export interface ReadingPlace {
  readonly folder: vscode.Uri;
  readonly section: string;
  /** The element id of the block at the top edge, if known. */
  readonly element?: string;
}

/** All readers of this window: the one in the sidebar and those in tabs. */
export interface Readers extends vscode.Disposable {
  /** Registers a reader while it exists. */
  add(reader: OpenReader): vscode.Disposable;
  /**
   * Brings something to the reading line of every visible reader of the lesson, and focuses only one of them: the one
   * that the student used last, else a tab. Opens the sidebar's reader if none is visible.
   */
  reveal(
    folder: vscode.Uri,
    target: Target,
    options?: { readonly focus?: boolean; readonly flash?: boolean },
  ): Promise<void>;
  /**
   * Focuses that same reader and sends it a message.
   *
   * @param kind prefers a reader of that kind, visible or not
   */
  turnTo(folder: vscode.Uri, message?: ToWebview, kind?: OpenReader['kind']): Promise<void>;
  /** Opens the sidebar's reader if none of the lesson is visible; the focus stays. */
  open(folder: vscode.Uri): Promise<void>;
  /** The tab that shows a lesson, if any. */
  tabOf(folder: vscode.Uri): OpenReader | undefined;
  /** The group of editors with a visible reader tab, if any. */
  readonly tabColumn: vscode.ViewColumn | undefined;
  /** The student has focused a reader: its lesson becomes the current one. */
  turned(session: ReaderSession): void;
  /** The card of a note or name has opened or closed in a reader. */
  cardOpen(session: ReaderSession, open: boolean): void;
  /** Closes the cards of all readers. */
  closeCards(): void;
  /** A reader was shown or hidden. */
  changed(): void;
  /** The lesson of the reader that the student last focused, unless an editor has been focused since. */
  readonly inHand: vscode.Uri | undefined;
  /** The rendered passages, which the readers share. */
  readonly passages: Passages;
  /** The overlays of the passage, in the order in which they were added. */
  readonly layers: readonly ReaderLayer[];
  /** Adds an overlay to the passage in every reader. */
  addLayer(layer: ReaderLayer): vscode.Disposable;
  /** Reports that a section has reached a reading line. */
  reading(place: ReadingPlace): void;
  /** Reports which block of the section has reached the top edge. */
  at(folder: vscode.Uri, element: string): void;
  readonly onDidRead: vscode.Event<ReadingPlace>;
  /** Reports that a section has been read to the end. */
  finished(place: ReadingPlace): void;
  readonly onDidFinish: vscode.Event<ReadingPlace>;
  /** Where the student last read. */
  readonly place: ReadingPlace | undefined;
}

/** A reader that may be visible. */
export interface OpenReader {
  readonly session: ReaderSession;
  /** A preview is for its author: student commands never target it while there is another reader. */
  readonly kind: 'tab' | 'sidebar' | 'preview';
  readonly visible: boolean;
  /** For a tab, the group of editors that contains it. */
  readonly column?: vscode.ViewColumn | undefined;
  /** Focuses it. */
  focus(): void;
}

/** The context key that lets the sidebar's reader give way to the tree. */
const IN_TAB = 'marginalia.readerInTab';
/** The context key that lets Escape close a card from anywhere. */
const CARD = 'marginalia.cardOpen';
/** Which reader to target if the student has not used any yet. */
const preference: readonly OpenReader['kind'][] = ['tab', 'sidebar', 'preview'];

export function createReaders({
  current,
  log,
}: {
  readonly current: CurrentLesson;
  readonly log: vscode.LogOutputChannel;
}): Readers {
  const open = new Set<OpenReader>();
  const layers: ReaderLayer[] = [];
  const read = new vscode.EventEmitter<ReadingPlace>();
  const finish = new vscode.EventEmitter<ReadingPlace>();
  let place: ReadingPlace | undefined;
  let waiting: { readonly folder: vscode.Uri; readonly go: (session: ReaderSession) => void } | undefined;

  let last: ReaderSession | undefined;
  let inHand = false;
  const away = (): void => {
    inHand = false;
  };
  const keys = new Map<string, boolean>();
  const setContext = (key: string, value: boolean): void => {
    if ((keys.get(key) ?? false) === value) return;
    keys.set(key, value);
    inBackground(log, `the context ${key}`, vscode.commands.executeCommand('setContext', key, value));
  };
  /** Two copies of a page side by side help nobody: while a tab shows the lesson, hides the sidebar's reader. */
  const makeRoom = (): void => {
    const shows = (folder: vscode.Uri | undefined): boolean =>
      !current.folder || folder?.toString() === current.folder.toString();
    const now = [...open].some(
      ({ kind, visible, session }) => kind === 'tab' && visible && shows(session.folder),
    );
    setContext(IN_TAB, now);
  };
  const cards = new Set<ReaderSession>();
  const parts = together(
    read,
    finish,
    vscode.window.onDidChangeTextEditorSelection(away),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor) away();
    }),
    current.onDidChange(makeRoom),
  );

  const of = (folder: vscode.Uri): OpenReader[] =>
    [...open].filter(({ session }) => session.folder?.toString() === folder.toString());
  const seenWith = (folder: vscode.Uri): OpenReader[] => of(folder).filter(({ visible }) => visible);
  /** The target when there can be only one. */
  const meant = (seen: readonly OpenReader[]): OpenReader | undefined =>
    seen.find(({ session }) => session === last) ??
    preference.flatMap((wanted) => seen.filter(({ kind }) => kind === wanted))[0];

  /**
   * Opens the sidebar's reader and does something with it. VS Code creates the view when it is first shown; it then
   * registers itself.
   */
  const openAndGo = async (
    folder: vscode.Uri,
    focus: boolean,
    go: (session: ReaderSession) => void,
  ): Promise<void> => {
    waiting = { folder, go };
    // It shows the current lesson, and is available if no tab shows that one.
    current.choose(folder);
    await vscode.commands.executeCommand('marginalia.reader.focus', { preserveFocus: !focus });
    const sidebar = [...open].find(({ kind, visible }) => kind === 'sidebar' && visible);
    if (sidebar) goWaiting(sidebar.session);
  };
  const goWaiting = (session: ReaderSession): void => {
    if (!waiting) return;
    session.show(waiting.folder);
    waiting.go(session);
    waiting = undefined;
  };

  return {
    onDidRead: read.event,
    onDidFinish: finish.event,
    layers,
    passages: createPassages(),
    addLayer(layer) {
      layers.push(layer);
      for (const { session } of open) session.showLayer(layer);
      const change = layer.onDidChange(() => {
        for (const { session } of open) session.showLayer(layer);
      });
      return new vscode.Disposable(() => {
        change.dispose();
        layers.splice(layers.indexOf(layer), 1);
      });
    },
    async turnTo(folder, message, kind) {
      const reader = of(folder).find((one) => one.kind === kind) ?? meant(seenWith(folder));
      if (reader) {
        reader.focus();
        if (message) reader.session.tell(message);
      } else {
        await openAndGo(folder, true, (session) => {
          if (message) session.tell(message);
        });
      }
    },
    async open(folder) {
      if (seenWith(folder).length === 0) await openAndGo(folder, false, () => undefined);
    },
    tabOf: (folder) => of(folder).find(({ kind }) => kind === 'tab'),
    get tabColumn() {
      return [...open].find(({ kind, visible }) => kind === 'tab' && visible)?.column;
    },
    turned(session) {
      last = session;
      inHand = true;
      if (session.folder) current.choose(session.folder);
    },
    cardOpen(session, open) {
      if (open) cards.add(session);
      else cards.delete(session);
      setContext(CARD, cards.size > 0);
    },
    closeCards() {
      for (const session of cards) session.tell({ type: 'close-card' });
    },
    changed: makeRoom,
    get inHand() {
      const reader = [...open].find(({ session }) => session === last);
      return inHand && reader?.visible ? reader.session.folder : undefined;
    },
    finished: (place) => finish.fire(place),
    get place() {
      return place;
    },
    reading(next) {
      place = next;
      read.fire(next);
    },
    at(folder, element) {
      const section = place?.folder.toString() === folder.toString() ? place.section : '';
      place = { folder, section, element };
    },
    add(reader) {
      open.add(reader);
      if (reader.kind === 'sidebar') goWaiting(reader.session);
      makeRoom();
      return new vscode.Disposable(() => {
        open.delete(reader);
        makeRoom();
      });
    },
    async reveal(folder, target, { focus = false, flash = true } = {}) {
      const seen = seenWith(folder);
      const chosen = focus ? meant(seen) : undefined;
      chosen?.focus();
      for (const { session } of seen) session.reveal(target, { focus: session === chosen?.session, flash });
      if (seen.length > 0) return;
      await openAndGo(folder, focus, (session) => session.reveal(target, { focus, flash }));
    },
    dispose: () => parts.dispose(),
  };
}
