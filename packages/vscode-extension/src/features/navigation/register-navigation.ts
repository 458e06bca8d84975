import { definition, references, type Span } from '@marginalia/core';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import type { DocumentLesson } from '../../lessons/document-lesson.ts';
import type { FeatureContext } from '../feature-context.ts';
import { lessonPlace } from '../language/lesson-place.ts';
import { lessonSelector } from '../markdown-selector.ts';

/**
 * F12, Ctrl+click and Shift+F12 between what has a name and the places that name it: markers and notes, ids and marks,
 * links, names of people and places. Where the caret is, those of the same file light up.
 */
export function registerNavigation({ library }: FeatureContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(lessonSelector, {
      async provideDefinition(document, position, token) {
        const found = await lessonPlace(library, document, position, token);
        if (!found) return undefined;
        const { lesson, file, offset, names } = found;
        const result = definition(lesson, file, offset, names);
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
    vscode.languages.registerReferenceProvider(lessonSelector, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        const found = await lessonPlace(library, document, position, token);
        if (!found) return undefined;
        const { lesson, file, offset, names } = found;
        return references(lesson, file, offset, includeDeclaration, names).flatMap(
          ({ span }) => locationOf(found, span) ?? [],
        );
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(lessonSelector, {
      async provideDocumentHighlights(document, position, token) {
        const found = await lessonPlace(library, document, position, token);
        if (!found) return undefined;
        const { lesson, file, offset, names, part } = found;
        const { Read, Write } = vscode.DocumentHighlightKind;
        return references(lesson, file, offset, true, names)
          .filter(({ span }) => span.file === file)
          .map(
            ({ span, role }) =>
              new vscode.DocumentHighlight(toRange(part, span), role === 'definition' ? Write : Read),
          );
      },
    }),
  );
}

function locationOf(found: DocumentLesson, span: Span): vscode.Location | undefined {
  const target = found.find(span.file);
  return target && new vscode.Location(target.uri, toRange(target.part, span));
}
