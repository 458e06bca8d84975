import { applySettings, type Span } from '@marginalia/core';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import { documentLesson, oneText } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { type PacedCheck, pacedCheck } from '../../lessons/paced-check.ts';
import { ruleSettings } from '../../lessons/rule-settings.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import { together } from '../../lifecycle/together.ts';

/** The footnote problems of open Markdown files that belong to no lesson. */
export interface LoneDiagnostics extends vscode.Disposable {
  /** Checks every open document again after a setting changed. */
  refresh(): void;
}

/** Follows the open documents and puts their footnote problems into a collection. */
export function followLoneFiles(
  library: LessonLibrary,
  collection: vscode.DiagnosticCollection,
  log: vscode.LogOutputChannel,
): LoneDiagnostics {
  const checks = new Map<vscode.TextDocument, PacedCheck>();
  const shown = new Set<string>();

  const look = async (document: vscode.TextDocument, spent: (cost: number) => void): Promise<void> => {
    const { version, uri } = document;
    if (await library.folderOf(uri)) {
      // A lesson's file: its findings are published with the others.
      shown.delete(uri.toString());
      return;
    }
    const [found, { toDiagnostic }] = await Promise.all([
      documentLesson(library, document),
      import('./to-diagnostic.ts'),
    ]);
    // Whatever changed meanwhile is checked again anyway.
    if (document.isClosed || document.version !== version) return;
    const begun = performance.now();
    const locate = (span: Span): vscode.Location => {
      const file = found?.find(span.file);
      return file
        ? new vscode.Location(file.uri, toRange(file.part, span))
        : new vscode.Location(uri, new vscode.Range(0, 0, 0, 0));
    };
    const own = found?.diagnostics().filter(({ span }) => span.file === found.part.path);
    const diagnostics = applySettings(own ?? [], ruleSettings(uri));
    collection.set(
      uri,
      diagnostics.map((diagnostic) => toDiagnostic(diagnostic, locate)),
    );
    shown.add(uri.toString());
    spent(performance.now() - begun);
  };
  const follow = (document: vscode.TextDocument): void => {
    if (document.languageId !== 'markdown' || !isAnAuthors(document)) return;
    const check =
      checks.get(document) ??
      pacedCheck((spent) => inBackground(log, 'the footnotes of a document', look(document, spent)));
    checks.set(document, check);
    check.changed();
  };
  const forget = (document: vscode.TextDocument): void => {
    checks.get(document)?.dispose();
    checks.delete(document);
    if (shown.delete(document.uri.toString())) collection.delete(document.uri);
  };
  const refresh = (): void => {
    for (const document of vscode.workspace.textDocuments) follow(document);
  };
  refresh();
  const events = together(
    vscode.workspace.onDidOpenTextDocument(follow),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) for (const one of oneText(document)) follow(one);
    }),
    vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => {
      // Cells were added or removed, and with them notes and markers of the other cells.
      if (contentChanges.length > 0) for (const cell of notebook.getCells()) follow(cell.document);
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
  );
  return {
    refresh,
    dispose() {
      events.dispose();
      for (const check of checks.values()) check.dispose();
    },
  };
}

/** Nobody can fix what other extensions show as Markdown, and a comment in the margin is not a document. */
function isAnAuthors({ uri, isUntitled }: vscode.TextDocument): boolean {
  if (uri.scheme === 'comment') return false;
  return isUntitled || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}
