import * as vscode from 'vscode';
import type { Target, ToWebview } from '../../../webview/protocol.ts';
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
  /** Tells something to every reader of the lesson that can be seen. Returns whether there was one. */
  send(folder: vscode.Uri, message: ToWebview): boolean;
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
}

export function createReaders(): Readers {
  const open = new Set<OpenReader>();
  const layers: ReaderLayer[] = [];
  const read = new vscode.EventEmitter<ReadingPlace>();
  const finish = new vscode.EventEmitter<ReadingPlace>();
  let place: ReadingPlace | undefined;
  let waiting: { readonly folder: vscode.Uri; readonly go: (session: ReaderSession) => void } | undefined;

  const seenWith = (folder: vscode.Uri): OpenReader[] =>
    [...open].filter((reader) => reader.visible && reader.session.folder?.toString() === folder.toString());

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
    send(folder, message) {
      const seen = seenWith(folder);
      for (const { session } of seen) session.send(message);
      return seen.length > 0;
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
      // The view is made when it is first shown, and announces itself then.
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
    },
    dispose: vscode.Disposable.from(read, finish).dispose,
  };
}
