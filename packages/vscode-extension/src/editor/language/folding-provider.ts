import { foldingRanges } from '@marginalia/core';
import * as vscode from 'vscode';
import { toPosition } from '../../adapters/part-positions.ts';
import { documentLesson } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';

/** What of a lesson can be folded away; of any other Markdown, its notes. */
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
