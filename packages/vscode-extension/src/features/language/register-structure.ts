import { type DocumentSymbol, documentSymbols, foldingRanges, selectionRanges } from '@marginalia/core';
import * as vscode from 'vscode';
import { toOffset, toPosition, toRange } from '../../adapters/part-positions.ts';
import { type DocumentLesson, documentLesson } from '../../lessons/document-lesson.ts';
import type { FeatureContext } from '../feature-context.ts';
import { lessonSelector, markdownSelector } from '../markdown-selector.ts';

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

/** How a lesson is put together: outline, folding, and a selection that grows. */
export function registerStructure({ library }: FeatureContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      lessonSelector,
      {
        async provideDocumentSymbols(document, token) {
          const found = await documentLesson(library, document);
          if (!found || token.isCancellationRequested) return undefined;
          const symbols = documentSymbols(found.lesson, found.part.path);
          // Headings of other files are listed by VS Code itself.
          return symbols
            .filter(({ kind }) => found.folder || kind === 'notes')
            .map((symbol) => toSymbol(found, symbol));
        },
      },
      { label: 'Marginalia' },
    ),
    vscode.languages.registerFoldingRangeProvider(markdownSelector, {
      async provideFoldingRanges(document, _context, token) {
        const found = await documentLesson(library, document);
        if (!found || token.isCancellationRequested) return undefined;
        const { lesson, part } = found;
        return foldingRanges(lesson, part.path).flatMap(({ kind, start, end }) => {
          const [first, last] = [toPosition(part, start).line, toPosition(part, end).line];
          if (last <= first || (!found.folder && kind !== 'note' && kind !== 'notes')) return [];
          return new vscode.FoldingRange(first, last);
        });
      },
    }),
    vscode.languages.registerSelectionRangeProvider(markdownSelector, {
      async provideSelectionRanges(document, positions, token) {
        const found = await documentLesson(library, document);
        if (!found || token.isCancellationRequested) return undefined;
        const { lesson, part } = found;
        return positions.map((position) => {
          const spans = selectionRanges(lesson, part.path, toOffset(part, position));
          return (
            spans.reduceRight<vscode.SelectionRange | undefined>(
              (outer, span) => new vscode.SelectionRange(toRange(part, span), outer),
              undefined,
            ) ?? new vscode.SelectionRange(new vscode.Range(position, position))
          );
        });
      },
    }),
  );
}

function toSymbol(found: DocumentLesson, symbol: DocumentSymbol): vscode.DocumentSymbol {
  const { part } = found;
  const made = new vscode.DocumentSymbol(
    nameOf(symbol),
    symbol.detail,
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
