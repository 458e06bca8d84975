import type { Diagnostic, LessonSnapshot } from '@marginalia/core';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { toRange } from '../../adapters/part-positions.ts';
import type { FeatureContext } from '../feature-context.ts';

const severities: Readonly<Record<Diagnostic['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** What is wrong with a lesson, in the Problems panel: of every lesson that was read, and of those in an editor. */
export function registerDiagnostics({ library, log }: FeatureContext): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('marginalia');
  const shown = new Map<string, vscode.Uri[]>();

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
    if (folder && !shown.has(folder.toString())) await read(folder);
  };
  for (const editor of vscode.window.visibleTextEditors) void follow(editor.document);
  return vscode.Disposable.from(
    collection,
    library.onDidRead(publish),
    library.onDidChange((folder) => void read(folder)),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && void follow(editor.document)),
  );

  function publish({ folder, lesson, diagnostics }: LessonSnapshot): void {
    const base = vscode.Uri.parse(folder);
    const parts = new Map(lesson?.files.map((part) => [part.path, part]));
    const rangeOf = ({ file, start, end }: Diagnostic['span']): vscode.Range => {
      const part = parts.get(file);
      return part ? toRange(part, { start, end }) : new vscode.Range(0, 0, 0, 1);
    };
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const { rule, severity, span, message, hint, related } of diagnostics) {
      const text = `${localize(message)} ${localize(hint)}`;
      const diagnostic = new vscode.Diagnostic(rangeOf(span), text, severities[severity]);
      diagnostic.source = 'marginalia';
      diagnostic.code = rule;
      diagnostic.relatedInformation = related.map(
        (other) =>
          new vscode.DiagnosticRelatedInformation(
            new vscode.Location(vscode.Uri.joinPath(base, other.file), rangeOf(other)),
            vscode.l10n.t('The first one is here.'),
          ),
      );
      byFile.set(span.file, [...(byFile.get(span.file) ?? []), diagnostic]);
    }
    for (const uri of shown.get(folder) ?? []) collection.delete(uri);
    const uris = [...byFile].map(([file, list]) => {
      const uri = vscode.Uri.joinPath(base, file);
      collection.set(uri, list);
      return uri;
    });
    shown.set(folder, uris);
  }
}
