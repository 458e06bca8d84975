import { documentLinks } from '@marginalia/core';
import * as vscode from 'vscode';
import { toPosition, toRange } from '../../adapters/part-positions.ts';
import { documentLesson } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';

/** Ctrl+click on what leads into the lesson: its parts, files, pictures, sections. */
export function linkProvider(library: LessonLibrary): vscode.DocumentLinkProvider {
  return {
    async provideDocumentLinks(document, token) {
      const found = await documentLesson(library, document);
      const folder = found?.folder;
      // In other files VS Code follows links by itself.
      if (!found || !folder || token.isCancellationRequested) return undefined;
      return documentLinks(found.lesson, found.part.path).flatMap((link) => {
        const range = toRange(found.part, link.span);
        if ('path' in link) return new vscode.DocumentLink(range, vscode.Uri.joinPath(folder, link.path));
        const target = found.find(link.to.file);
        if (!target) return [];
        const { line, character } = toPosition(target.part, link.to.start);
        return new vscode.DocumentLink(range, target.uri.with({ fragment: `L${line + 1},${character + 1}` }));
      });
    },
  };
}
