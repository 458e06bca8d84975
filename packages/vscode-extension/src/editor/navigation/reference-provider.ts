import { references } from '@marginalia/core';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';

/** Shift+F12: from where something is to all that names it. */
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
