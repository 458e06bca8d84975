import * as vscode from 'vscode';
import type { Target, ToWebview } from '../../../webview/protocol.ts';
import { together } from '../../lifecycle/together.ts';
import type { ReaderLayer } from './reader-layer.ts';
import type { ReaderSession } from './reader-session.ts';

/** The section that a student reads in some reader. */
export interface ReadingPlace {
  readonly folder: vscode.Uri;
  readonly section: string;
}

/** All readers of this window: the one in the sidebar and those in tabs. */
export interface Readers extends vscode.Disposable {
  /** Counts a reader in while it is there. */
  add(reader: OpenReader): vscode.Disposable;
  /** Brings something to the reading line of every reader of the lesson that can be seen; opens the sidebar's where there is none. */
  reveal(
    folder: vscode.Uri,
    target: Target,
    options?: { readonly focus?: boolean; readonly flash?: boolean },
  ): Promise<void>;
  /**
   * Gives the keyboard to the reader of the lesson that the student used last, and tells it something; opens the
   * sidebar's where none can be seen.
   */
  turnTo(folder: vscode.Uri, message?: ToWebview): Promise<void>;
  /** Opens the sidebar's reader where none of the lesson can be seen; the keyboard stays where it is. */
  open(folder: vscode.Uri): Promise<void>;
  /** The student has turned to a reader. */
  turned(session: ReaderSession): void;
  /** The lesson that the student has turned to in a reader, and not yet away from to an editor. */
  readonly inHand: vscode.Uri | undefined;
  /** What lies over the passage, in the order in which it was added. */
  readonly layers: readonly ReaderLayer[];
  /** Lays something over the passage in every reader. */
  addLayer(layer: ReaderLayer): vscode.Disposable;
  /** Tells that a section has come to a reading line. */
  reading(place: ReadingPlace): void;
  readonly onDidRead: vscode.Event<ReadingPlace>;
  /** Tells that a section has been read to its end. */
  finished(place: ReadingPlace): void;
  readonly onDidFinish: vscode.Event<ReadingPlace>;
  /** Where the student has read last. */
  readonly place: ReadingPlace | undefined;
}

/** A reader that may be seen. */
export interface OpenReader {
  readonly session: ReaderSession;
  readonly visible: boolean;
  /** Gives it the keyboard. */
  focus(): void;
}

export function createReaders(): Readers {
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
  const parts = together(
    read,
    finish,
    vscode.window.onDidChangeTextEditorSelection(away),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor) away();
    }),
  );

  const seenWith = (folder: vscode.Uri): OpenReader[] =>
    [...open].filter((reader) => reader.visible && reader.session.folder?.toString() === folder.toString());

  /** Opens the sidebar's reader and does something with it. The view is made when it is first shown, and announces itself then. */
  const openAndGo = async (
    folder: vscode.Uri,
    focus: boolean,
    go: (session: ReaderSession) => void,
  ): Promise<void> => {
    const before = [...open];
    waiting = { folder, go };
    await vscode.commands.executeCommand('marginalia.reader.focus', { preserveFocus: !focus });
    const there = before.find(
      (reader) => reader.visible && reader.session.folder?.toString() === folder.toString(),
    );
    if (there && waiting) {
      go(there.session);
      waiting = undefined;
    }
  };

  return {
    onDidRead: read.event,
    onDidFinish: finish.event,
    layers,
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
    async turnTo(folder, message) {
      const seen = seenWith(folder);
      const reader = seen.find(({ session }) => session === last) ?? seen[0];
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
    turned(session) {
      last = session;
      inHand = true;
    },
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
    add(reader) {
      open.add(reader);
      if (waiting) {
        reader.session.show(waiting.folder);
        waiting.go(reader.session);
        waiting = undefined;
      }
      return new vscode.Disposable(() => open.delete(reader));
    },
    async reveal(folder, target, { focus = false, flash = true } = {}) {
      const go = (session: ReaderSession): void => session.reveal(target, { focus, flash });
      const seen = seenWith(folder);
      for (const { session } of seen) go(session);
      if (seen.length > 0) return;
      await openAndGo(folder, focus, go);
    },
    dispose: () => parts.dispose(),
  };
}
