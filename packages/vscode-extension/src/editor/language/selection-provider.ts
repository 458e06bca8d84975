import { selectionRanges } from '@marginalia/core';
import * as vscode from 'vscode';
import { toOffset, toRange } from '../../adapters/part-positions.ts';
import { documentLesson } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';

/** A selection that grows by what a lesson is put together of. */
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
