import { references } from '@marginalia/core';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';

/** Where the caret is, what else in the file names the same lights up. */
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
