import * as vscode from 'vscode';
import { together } from '../lifecycle/together.ts';
import { pacedCheck } from './paced-check.ts';

export interface LessonWatcher {
  /** A file may have changed; without a path, anything in the folder. Called immediately. */
  touched(path?: string): void;
  /** Someone typed in a file. Called immediately, replacing `touched` if it returns true. */
  edited(path: string, event: vscode.TextDocumentChangeEvent): boolean;
  /** Files were added or removed, in the folder or below. Called immediately, before `touched`. */
  listed(): void;
  /** Whether a file is known to exist, as of the folder's last listing. */
  holds(path: string): boolean;
  /**
   * Changes are due to be seen: see `waitBefore`.
   *
   * @param spent reports for how long that kept the host busy, in milliseconds
   */
  settled(spent: (cost: number) => void): void;
}

/** Idle time after a change on disk, which VS Code has already grouped, in milliseconds. */
const QUIET_ON_DISK = 5;

/** Follows a lesson's folder: its files on disk and its documents in editors, saved or not. */
export function watchLesson(folder: vscode.Uri, watcher: LessonWatcher): vscode.Disposable {
  const prefix = `${folder.path.replace(/\/$/, '')}/`;
  const inFolder = (uri: vscode.Uri): string | undefined => {
    if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return undefined;
    const path = uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : undefined;
    // The study record is not part of the lesson, and changes all the time.
    return path && /(?:^|\/)(?:\.[^/]*|node_modules)\//.test(path) ? undefined : path;
  };
  const check = pacedCheck((spent) => watcher.settled(spent));
  const touch = (path: string | undefined, quiet?: number): void => {
    watcher.touched(path);
    check.changed(quiet);
  };
  const relist = (path: string | undefined): void => {
    watcher.listed();
    touch(path, QUIET_ON_DISK);
  };
  const touchUri = (uri: vscode.Uri, quiet?: number): void => {
    if (uri.toString() === folder.toString()) relist(undefined);
    const path = inFolder(uri);
    // The content of pictures and data does not matter here, only their existence.
    if (path && !path.includes('/')) touch(path, quiet);
  };
  const onList = (uri: vscode.Uri): void => {
    const path = inFolder(uri);
    if (path !== undefined) relist(path);
  };
  const onDisk = (uri: vscode.Uri): void => touchUri(uri, QUIET_ON_DISK);
  const inEditor = ({ uri }: vscode.TextDocument): void => touchUri(uri);
  const opened = (document: vscode.TextDocument): void => {
    if (inFolder(document.uri) !== undefined) watcher.listed();
    inEditor(document);
  };
  const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
  // A deleted folder takes its files along without an event for each, and a new one may bring files the same way.
  const itself = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(
      vscode.Uri.joinPath(folder, '..'),
      literally(folder.path.split('/').at(-1) ?? ''),
    ),
  );
  const anew = (): void => relist(undefined);
  return together(
    files,
    files.onDidChange(onDisk),
    files.onDidCreate(onList),
    files.onDidDelete(onList),
    itself,
    itself.onDidCreate(anew),
    // Deleted and recreated within one burst.
    itself.onDidChange(anew),
    itself.onDidDelete(anew),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.contentChanges.length === 0) return;
      const path = inFolder(event.document.uri);
      if (path && !path.includes('/') && watcher.edited(path, event)) check.changed();
      else inEditor(event.document);
    }),
    // Not every file system reports additions and removals.
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidCloseTextDocument(opened),
    // A document outlives its editor, and is not reopened when its file comes back.
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      const path = editor && inFolder(editor.document.uri);
      if (path && !path.includes('/') && !watcher.holds(path)) opened(editor.document);
    }),
    check,
  );
}

/** A name as a glob that matches it: glob metacharacters match any one character. */
function literally(name: string): string {
  return name.replace(/[*?{}[\]!]/g, '?');
}
