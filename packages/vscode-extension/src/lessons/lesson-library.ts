import type { LessonService, LessonSnapshot } from '@marginalia/core';
import * as vscode from 'vscode';
import { lengthOf, textChanges } from '../adapters/text-changes.ts';
import { createVscodeLessonSource } from '../adapters/vscode-lesson-source.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import { watchLesson } from './watch-lesson.ts';

/** Largest file of a lesson that is read, in bytes: more than any lesson, less than would hold up the window. */
const FILE_LIMIT = 8_000_000;

/** Most lessons that are followed at one time: more than anybody shows, fewer than watchers and memory can bear. */
const MOST = 64;

/** The lessons that this window has to do with: read when asked for, followed while they change. */
export interface LessonLibrary extends vscode.Disposable {
  /** The lesson of a folder, with what unsaved editors hold. */
  open(folder: vscode.Uri): Promise<LessonSnapshot>;
  /** What was last read, without reading. */
  peek(folder: vscode.Uri): LessonSnapshot | undefined;
  /** A file of a lesson that was opened; `undefined` where the lesson has none there, or only through a link. */
  file(folder: vscode.Uri, path: string): vscode.Uri | undefined;
  /** The folder of the lesson that a file belongs to: one with lesson.md beside it. */
  folderOf(file: vscode.Uri): Promise<vscode.Uri | undefined>;
  /** The same without looking at the disk, for files that have been asked about before. */
  knownFolderOf(file: vscode.Uri): vscode.Uri | undefined;
  /**
   * Fires when a lesson has been read for the first time, and each time that changes of it have come to rest, in an
   * editor or on disk, and it has been read again. Whoever shows anything of a lesson listens to this alone.
   */
  readonly onDidSettle: vscode.Event<SettledLesson>;
}

/** A lesson as it is now that it rests. */
export interface SettledLesson {
  readonly folder: vscode.Uri;
  /** `undefined` where it could not be read. */
  readonly snapshot: LessonSnapshot | undefined;
  /** False where it was read for the first time, and is what it was. */
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
  const rests = new vscode.EventEmitter<SettledLesson>();
  const parts = together(rests, {
    dispose: () => together(...watched.values()).dispose(),
  });
  /** The lessons that have been told of. */
  const told = new Set<string>();
  const watched = new Map<string, vscode.Disposable>();
  const folders = new Map<string, Promise<vscode.Uri | undefined>>();
  const known = new Map<string, vscode.Uri>();

  /** Follows a lesson from now on. The one that nobody has asked for longest makes room. */
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
      settled: () => inBackground(log, 'a lesson that has changed', settle(folder)),
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
  /** Reads a lesson again, and tells everybody. */
  const settle = async (folder: vscode.Uri): Promise<void> => {
    told.add(folder.toString());
    const snapshot = await read(folder).catch(() => undefined);
    rests.fire({ folder, snapshot, changed: true });
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
    onDidSettle: rests.event,
    async open(folder) {
      const key = folder.toString();
      follow(folder);
      const snapshot = await read(folder);
      if (!told.has(key)) {
        told.add(key);
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
      // A folder becomes a lesson when somebody puts lesson.md into it: only a yes is kept.
      return asked.then((found) => {
        if (found) known.set(key, found);
        else folders.delete(key);
        return found;
      });
    },
    knownFolderOf: (file) => known.get(vscode.Uri.joinPath(file, '..').toString()),
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
