import { definition, references } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';

/** F12 and Ctrl+click: from a reference to its definition. */
export function definitionProvider(library: LessonLibrary): vscode.DefinitionProvider {
  return {
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
  };
}

/** Shift+F12: from a definition to all its references. */
export function referenceProvider(library: LessonLibrary): vscode.ReferenceProvider {
  return {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const found = await lessonPlace(library, document, position, token);
      if (!found) return undefined;
      const { lesson, file, offset, names } = found;
      return references(lesson, file, offset, includeDeclaration, names).flatMap(({ span }) => {
        const target = found.find(span.file);
        return target ? new vscode.Location(target.uri, toRange(target.part, span)) : [];
      });
    },
  };
}

/** Highlights what else in the file has the name at the caret. */
export function highlightProvider(library: LessonLibrary): vscode.DocumentHighlightProvider {
  return {
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
  };
}
