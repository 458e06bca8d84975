import type { LessonService, LessonSnapshot } from '@marginalia/core';
import * as vscode from 'vscode';
import { lengthOf, textChanges } from '../adapters/text-changes.ts';
import { createVscodeLessonSource } from '../adapters/vscode-lesson-source.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import type { LoneLesson, LoneLessons } from './lone-lesson.ts';
import { oncePaused } from './once-paused.ts';
import { watchLesson } from './watch-lesson.ts';

/** Largest file of a lesson that is read, in bytes: more than any lesson, less than would block the window. */
const FILE_LIMIT = 8_000_000;

/** Most lessons followed at one time: more than anyone shows, few enough for watchers and memory. */
const MOST = 64;

/** The lessons that this window uses: read on request, followed while they change. */
export interface LessonLibrary extends vscode.Disposable {
  /** Returns the lesson of a folder, including unsaved editors. */
  open(folder: vscode.Uri): Promise<LessonSnapshot>;
  /** Returns the last result, without reading. */
  peek(folder: vscode.Uri): LessonSnapshot | undefined;
  /** Returns a file of an opened lesson; `undefined` if the lesson has none there, or only through a link. */
  file(folder: vscode.Uri, path: string): vscode.Uri | undefined;
  /** Returns the folder of a file's lesson: one with lesson.md beside it. */
  folderOf(file: vscode.Uri): Promise<vscode.Uri | undefined>;
  /** The same without disk access, for files that were queried before. */
  knownFolderOf(file: vscode.Uri): vscode.Uri | undefined;
  /** Reads documents outside lessons, as `LoneLessons` does, as they are at the time of the answer. */
  lone(documents: readonly vscode.TextDocument[]): Promise<LoneLesson | undefined>;
  /**
   * Fires when a lesson has been read for the first time, and each time its changes in an editor or on disk have
   * settled and it has been read again: with nearly every key. For what is looked at while somebody types. Listeners do
   * their work before they return: the pace of typing is measured by it.
   */
  readonly onDidSettle: vscode.Event<SettledLesson>;
  /** Fires as `onDidSettle` does, but for changes once nobody has typed for a moment: for all other views. */
  readonly onDidRest: vscode.Event<SettledLesson>;
}

/** A lesson after its changes have settled. */
export interface SettledLesson {
  readonly folder: vscode.Uri;
  /** `undefined` if it could not be read. */
  readonly snapshot: LessonSnapshot | undefined;
  /** False if it was read for the first time, and is unchanged. */
  readonly changed: boolean;
}

export function createLessonLibrary(log: vscode.LogOutputChannel): LessonLibrary {
  const source = createVscodeLessonSource();
  /** The parser and the rules are loaded with the first lesson. */
  let service: LessonService | undefined;
  const serve = async (): Promise<LessonService> => {
    const { createLessonService } = await import('./lesson-reading.ts');
    service ??= createLessonService({ source, limit: FILE_LIMIT });
    return service;
  };
  let alone: LoneLessons | undefined;
  const settles = new vscode.EventEmitter<SettledLesson>();
  const rests = new vscode.EventEmitter<SettledLesson>();
  const resting = oncePaused<SettledLesson>((settled) => rests.fire(settled));
  const parts = together(
    settles,
    rests,
    resting,
    vscode.workspace.onDidChangeTextDocument((change) => alone?.edited(change)),
    {
      dispose: () => together(...watched.values()).dispose(),
    },
  );
  /** The lessons that were announced. */
  const told = new Set<string>();
  const watched = new Map<string, vscode.Disposable>();
  const folders = new Map<string, Promise<vscode.Uri | undefined>>();
  const known = new Map<string, vscode.Uri>();

  /** Starts to follow a lesson. Drops the least recently used one. */
  const follow = (folder: vscode.Uri): void => {
    const key = folder.toString();
    const known = watched.get(key);
    watched.delete(key);
    if (known) watched.set(key, known);
    else if (!parts.isDisposed) watched.set(key, watch(folder, key));
    const [oldest] = watched.keys();
    if (watched.size > MOST && oldest !== undefined) forget(oldest);
  };
  const watch = (folder: vscode.Uri, key: string): vscode.Disposable =>
    watchLesson(folder, {
      touched: (path) => {
        source.changed(key, path);
        service?.invalidate(key);
      },
      edited: (path, { document, contentChanges }) =>
        service?.edit(key, path, textChanges(contentChanges), lengthOf(document)) ?? false,
      listed: () => source.listChanged(key),
      holds: (path) => source.holds(key, path),
      settled: (spent) => inBackground(log, 'a lesson that has changed', settle(folder, spent)),
    });
  const read = async (folder: vscode.Uri): Promise<LessonSnapshot> => {
    const key = folder.toString();
    try {
      return await (service ?? (await serve())).open(key);
    } catch (error) {
      logError(log, `cannot read ${key}`, error);
      throw error;
    }
  };
  /** Reads a lesson again and notifies everyone. */
  const settle = async (folder: vscode.Uri, spent: (cost: number) => void): Promise<void> => {
    const begun = performance.now();
    told.add(folder.toString());
    const snapshot = await read(folder).catch(() => undefined);
    const settled = { folder, snapshot, changed: true };
    settles.fire(settled);
    // Now: what other extensions do in this host after a key is not ours to wait for.
    spent(performance.now() - begun);
    resting.changed(folder.toString(), settled);
  };
  const forget = (key: string): void => {
    watched.get(key)?.dispose();
    watched.delete(key);
    told.delete(key);
    source.changed(key);
    source.listChanged(key);
    service?.forget(key);
  };

  return {
    onDidSettle: settles.event,
    onDidRest: rests.event,
    async open(folder) {
      const key = folder.toString();
      follow(folder);
      const snapshot = await read(folder);
      if (!told.has(key)) {
        told.add(key);
        settles.fire({ folder, snapshot, changed: false });
        rests.fire({ folder, snapshot, changed: false });
      }
      return snapshot;
    },
    file: (folder, path) =>
      source.holds(folder.toString(), path) ? vscode.Uri.joinPath(folder, path) : undefined,
    peek: (folder) => service?.peek(folder.toString()),
    folderOf(file) {
      const folder = vscode.Uri.joinPath(file, '..');
      const key = folder.toString();
      if (file.path.endsWith('/lesson.md')) {
        known.set(key, folder);
        return Promise.resolve(folder);
      }
      const asked = folders.get(key) ?? hasLesson(folder);
      folders.set(key, asked);
      // A folder becomes a lesson when lesson.md is added, so only a yes is cached.
      return asked.then((found) => {
        if (found) known.set(key, found);
        else folders.delete(key);
        return found;
      });
    },
    knownFolderOf: (file) => known.get(vscode.Uri.joinPath(file, '..').toString()),
    async lone(documents) {
      const { createLoneLessons } = await import('./lone-lesson.ts');
      alone ??= createLoneLessons();
      return alone.read(documents);
    },
    dispose: () => parts.dispose(),
  };
}

async function hasLesson(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, 'lesson.md'));
    return folder;
  } catch {
    return undefined;
  }
}
