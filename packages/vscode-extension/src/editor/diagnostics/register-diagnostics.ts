import type { LessonSnapshot } from '@marginalia/core';
import * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { RULE_SETTINGS } from '../../lessons/rule-settings.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import { together } from '../../lifecycle/together.ts';
import type { LessonDiagnostics } from './lesson-diagnostics.ts';
import { followLoneFiles } from './lone-diagnostics.ts';

/** Its dependencies. */
export interface DiagnosticsDeps {
  readonly library: LessonLibrary;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Problems, in the Problems panel and under the text: of every lesson that was read or is in an editor, and of the
 * footnotes of any other open Markdown file.
 */
export function registerDiagnostics({ library, log }: DiagnosticsDeps): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('marginalia');
  let loading: Promise<LessonDiagnostics> | undefined;
  let loaded: LessonDiagnostics | undefined;
  /** The rules and their texts are loaded with the first lesson. */
  const lessons = (): Promise<LessonDiagnostics> => {
    loading ??= import('./lesson-diagnostics.ts').then((file) => {
      loaded = file.createLessonDiagnostics(collection);
      return loaded;
    });
    return loading;
  };
  const folders = new Map<string, vscode.Uri>();

  /** A lesson's problems are reported once it has been read. */
  const read = async (folder: vscode.Uri): Promise<void> => {
    try {
      await library.open(folder);
    } catch (error) {
      log.warn(`no diagnostics for ${folder.toString()}`, String(error));
    }
  };
  const follow = async (document: vscode.TextDocument): Promise<void> => {
    if (document.languageId !== 'markdown') return;
    const folder = await library.folderOf(document.uri);
    if (folder && !(await lessons()).shows(folder)) await read(folder);
  };
  const followSoon = (document: vscode.TextDocument): void =>
    inBackground(log, 'the problems of a document', follow(document));
  for (const editor of vscode.window.visibleTextEditors) followSoon(editor.document);
  /** At once if it can: whoever types waits for the problems. */
  const show = async (snapshot: LessonSnapshot): Promise<void> => {
    const shown = loaded ?? (await lessons());
    // A renamed or deleted folder is not a lesson that lacks a file.
    const folder = vscode.Uri.parse(snapshot.folder);
    const gone = !snapshot.present && !(await exists(folder));
    if (gone && library.peek(folder)?.present) return; // It came back meanwhile, and its contents are published.
    if (gone) shown.forget(snapshot.folder);
    else shown.publish(snapshot);
  };
  const publish = (snapshot: LessonSnapshot): void =>
    inBackground(log, 'the problems of a lesson', show(snapshot));
  const lone = followLoneFiles(library, collection, log);
  return together(
    collection,
    lone,
    library.onDidSettle(({ folder, snapshot }) => {
      if (!snapshot) return;
      folders.set(snapshot.folder, folder);
      publish(snapshot);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor) followSoon(editor.document);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(RULE_SETTINGS) && !change.affectsConfiguration('marginalia.footnotes'))
        return;
      for (const folder of folders.values()) {
        const snapshot = library.peek(folder);
        if (snapshot) publish(snapshot);
      }
      lone.refresh();
    }),
  );
}

async function exists(folder: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(folder).then(
    () => true,
    () => false,
  );
}
