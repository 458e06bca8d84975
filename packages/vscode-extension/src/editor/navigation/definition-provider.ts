import { definition } from '@marginalia/core';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';

/** F12 and Ctrl+click: from what names something to where it is. */
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
