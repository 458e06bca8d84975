import {
  type DocumentLink,
  type DocumentSymbol,
  documentLinks,
  documentSymbols,
  foldingRanges,
  selectionRanges,
} from '@marginalia/core/language';
import * as vscode from 'vscode';
import { inert } from '../../adapters/inert.ts';
import { toOffset, toPosition, toRange } from '../../adapters/part-positions.ts';
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

/** Provides the outline of a lesson. */
export function symbolProvider(library: LessonLibrary): vscode.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(document, token) {
      const found = await documentLesson(library, document);
      if (!found || token.isCancellationRequested) return undefined;
      const symbols = documentSymbols(found.lesson, found.part.path);
      // VS Code itself lists headings of other files.
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

/** Provides the foldable parts of a lesson; in any other Markdown, its notes. */
export function foldingProvider(library: LessonLibrary): vscode.FoldingRangeProvider {
  return {
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
  };
}

/** Expands a selection by the structure of the lesson. */
export function selectionProvider(library: LessonLibrary): vscode.SelectionRangeProvider {
  return {
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
  };
}

/** VS Code turns a target into Markdown when the pointer is over a link, and escapes only parentheses in it. */
const MARKUP = /[[\]<>]/;

/** Ctrl+click on links into the lesson: its parts, files, pictures, sections. */
export function linkProvider(library: LessonLibrary): vscode.DocumentLinkProvider {
  return {
    async provideDocumentLinks(document, token) {
      const found = await documentLesson(library, document);
      const folder = found?.folder;
      // In other files VS Code follows links itself.
      if (!found || !folder || token.isCancellationRequested) return undefined;
      const targetOf = (link: DocumentLink): vscode.Uri | undefined => {
        if ('path' in link) return vscode.Uri.joinPath(folder, link.path);
        const target = found.find(link.to.file);
        if (!target) return undefined;
        const { line, character } = toPosition(target.part, link.to.start);
        return target.uri.with({ fragment: `L${line + 1},${character + 1}` });
      };
      return documentLinks(found.lesson, found.part.path).flatMap((link) => {
        const target = targetOf(link);
        if (!target || MARKUP.test(target.path)) return [];
        return new vscode.DocumentLink(toRange(found.part, link.span), target);
      });
    },
  };
}
