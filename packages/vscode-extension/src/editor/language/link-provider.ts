import { type DocumentLink, documentLinks } from '@marginalia/core';
import * as vscode from 'vscode';
import { toPosition, toRange } from '../../adapters/part-positions.ts';
import { documentLesson } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';

/** VS Code makes Markdown of a target when one points at a link, and escapes nothing in it but parentheses. */
const MARKUP = /[[\]<>]/;

/** Ctrl+click on what leads into the lesson: its parts, files, pictures, sections. */
export function linkProvider(library: LessonLibrary): vscode.DocumentLinkProvider {
  return {
    async provideDocumentLinks(document, token) {
      const found = await documentLesson(library, document);
      const folder = found?.folder;
      // In other files VS Code follows links by itself.
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
