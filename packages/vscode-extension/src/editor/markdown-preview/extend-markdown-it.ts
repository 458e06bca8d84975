import { type PreviewLesson, previewPlugin } from '@marginalia/core/render';
import * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import { passageStrings } from '../../page/passage-strings.ts';

/** Its dependencies. */
export interface ExtendMarkdownItDeps {
  readonly library: LessonLibrary;
  readonly log: vscode.LogOutputChannel;
}

type MarkdownIt = Parameters<typeof previewPlugin>[0];

/** The return value of `activate` that VS Code expects for its Markdown preview. */
export interface MarkdownItExtension {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/**
 * Notes and names in VS Code's own Markdown preview. Rendering there is synchronous, so it uses the lesson as already
 * read; the first preview of a lesson is rendered again once the lesson is available.
 */
export function createMarkdownItExtension({ library, log }: ExtendMarkdownItDeps): MarkdownItExtension {
  const asked = new Set<string>();
  const lessonOf = (document: vscode.Uri): PreviewLesson | undefined => {
    const folder = library.knownFolderOf(document);
    const snapshot = folder && library.peek(folder);
    if (snapshot?.lesson) return { lesson: snapshot.lesson, names: snapshot.names };
    if (!asked.has(document.toString())) {
      asked.add(document.toString());
      inBackground(log, 'the notes in the Markdown preview', readThenRefresh(document));
    }
    return undefined;
  };
  const readThenRefresh = async (document: vscode.Uri): Promise<void> => {
    const folder = await library.folderOf(document);
    if (!folder) return;
    await library.open(folder);
    await vscode.commands.executeCommand('markdown.preview.refresh');
  };
  return {
    extendMarkdownIt: (markdown) =>
      previewPlugin(
        markdown,
        (env) => {
          const document: unknown = env['currentDocument'];
          return document instanceof vscode.Uri ? lessonOf(document) : undefined;
        },
        passageStrings,
      ),
  };
}
