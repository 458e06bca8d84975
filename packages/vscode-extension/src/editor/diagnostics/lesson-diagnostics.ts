import { applySettings, type Diagnostic, type LessonSnapshot, type Span } from '@marginalia/core';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import { ruleSettings } from '../../lessons/rule-settings.ts';
import { toDiagnostic } from './to-diagnostic.ts';

/** The problems of lessons, file by file. */
export interface LessonDiagnostics {
  /** Shows a lesson's findings, replacing the earlier ones. */
  publish(snapshot: LessonSnapshot): void;
  /** Removes a lesson's findings. */
  forget(folder: string): void;
  /** Whether a lesson's findings are shown, even if there are none. */
  shows(folder: vscode.Uri): boolean;
}

/** Puts the findings of lessons into a collection. */
export function createLessonDiagnostics(collection: vscode.DiagnosticCollection): LessonDiagnostics {
  const shown = new Map<string, vscode.Uri[]>();
  return {
    forget(folder) {
      for (const uri of shown.get(folder) ?? []) collection.delete(uri);
      shown.delete(folder);
    },
    shows: (folder) => shown.has(folder.toString()),
    publish({ folder, lesson, diagnostics }) {
      const base = vscode.Uri.parse(folder);
      const parts = new Map(lesson?.files.map((part) => [part.path, part]));
      const locate = (span: Span): vscode.Location => {
        const part = parts.get(span.file);
        const range = part ? toRange(part, span) : new vscode.Range(0, 0, 0, 1);
        return new vscode.Location(vscode.Uri.joinPath(base, span.file), range);
      };
      const byFile = new Map<string, Diagnostic[]>();
      for (const diagnostic of applySettings(diagnostics, ruleSettings(base))) {
        const list = byFile.get(diagnostic.span.file);
        if (list) list.push(diagnostic);
        else byFile.set(diagnostic.span.file, [diagnostic]);
      }
      const files = new Map(
        [...byFile].map(([file, list]) => [
          vscode.Uri.joinPath(base, file),
          list.map((diagnostic) => toDiagnostic(diagnostic, locate)),
        ]),
      );
      const uris = [...files.keys()];
      const kept = new Set(uris.map(String));
      for (const uri of shown.get(folder) ?? []) if (!kept.has(uri.toString())) collection.delete(uri);
      for (const [uri, list] of files) collection.set(uri, list);
      shown.set(folder, uris);
    },
  };
}
