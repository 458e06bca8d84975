import { type DocumentSymbol, documentSymbols } from '@marginalia/core';
import * as vscode from 'vscode';
import { inert } from '../../adapters/inert.ts';
import { toRange } from '../../adapters/part-positions.ts';
import { type DocumentLesson, documentLesson } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';

const { SymbolKind } = vscode;
const kinds: Readonly<Record<DocumentSymbol['kind'], vscode.SymbolKind>> = {
  section: SymbolKind.Module,
  question: SymbolKind.Event,
  exercise: SymbolKind.Method,
  notes: SymbolKind.Array,
  note: SymbolKind.Constant,
  list: SymbolKind.Array,
  entry: SymbolKind.Object,
};

/** The outline of a lesson. */
export function symbolProvider(library: LessonLibrary): vscode.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(document, token) {
      const found = await documentLesson(library, document);
      if (!found || token.isCancellationRequested) return undefined;
      const symbols = documentSymbols(found.lesson, found.part.path);
      // Headings of other files are listed by VS Code itself.
      return symbols
        .filter(({ kind }) => found.folder || kind === 'notes')
        .map((symbol) => toSymbol(found, symbol));
    },
  };
}

function toSymbol(found: DocumentLesson, symbol: DocumentSymbol): vscode.DocumentSymbol {
  const { part } = found;
  const made = new vscode.DocumentSymbol(
    inert(nameOf(symbol)),
    inert(symbol.detail),
    kinds[symbol.kind],
    toRange(part, symbol.span),
    toRange(part, symbol.nameSpan),
  );
  made.children = symbol.children.map((child) => toSymbol(found, child));
  return made;
}

function nameOf({ kind, name }: DocumentSymbol): string {
  switch (kind) {
    case 'notes':
      return vscode.l10n.t('Notes');
    case 'note':
      return vscode.l10n.t('Note {label}', { label: name });
    case 'question':
      return vscode.l10n.t('Question: {title}', { title: name });
    case 'exercise':
      return vscode.l10n.t('Exercise: {title}', { title: name });
    default:
      // VS Code refuses a symbol without a name.
      return name || '–';
  }
}
