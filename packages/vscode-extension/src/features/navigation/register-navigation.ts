import { definition, references, type Span } from '@marginalia/core';
import * as vscode from 'vscode';
import { toOffset, toRange } from '../../adapters/part-positions.ts';
import { type DocumentLesson, documentLesson } from '../../lessons/document-lesson.ts';
import type { FeatureContext } from '../feature-context.ts';
import { markdownSelector } from '../markdown-selector.ts';

/** F12, Ctrl+click and Shift+F12 between markers and notes. */
export function registerNavigation({ library }: FeatureContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(markdownSelector, {
      async provideDefinition(document, position) {
        const found = await documentLesson(library, document);
        if (!found) return undefined;
        const result = definition(found.lesson, found.part.path, toOffset(found.part, position));
        const target = result && found.find(result.to.file);
        if (!result || !target) return undefined;
        const range = toRange(target.part, result.to);
        return [
          {
            originSelectionRange: toRange(found.part, result.from),
            targetUri: target.uri,
            targetRange: range,
            targetSelectionRange: new vscode.Range(range.start, range.start),
          },
        ];
      },
    }),
    vscode.languages.registerReferenceProvider(markdownSelector, {
      async provideReferences(document, position, { includeDeclaration }) {
        const found = await documentLesson(library, document);
        if (!found) return undefined;
        const spans = references(
          found.lesson,
          found.part.path,
          toOffset(found.part, position),
          includeDeclaration,
        );
        return spans.flatMap((span) => locationOf(found, span) ?? []);
      },
    }),
  );
}

function locationOf(found: DocumentLesson, span: Span): vscode.Location | undefined {
  const target = found.find(span.file);
  return target && new vscode.Location(target.uri, toRange(target.part, span));
}
