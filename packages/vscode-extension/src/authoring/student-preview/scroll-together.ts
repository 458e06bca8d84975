import { offsetOfPlace, placeAtOffset } from '@marginalia/core';
import * as vscode from 'vscode';
import type { ScrollPlace } from '../../../webview/reader/reader-protocol.ts';
import { toOffset, toPosition } from '../../adapters/part-positions.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';

/** Keeps a preview and its lesson's editors at the same place, whichever is scrolled. */
export interface ScrollTogether extends vscode.Disposable {
  /** Called after the preview is scrolled: an editor that shows the Markdown behind it follows. */
  previewScrolled(place: ScrollPlace): void;
  /** Where the preview should be, according to the editor beside it; `undefined` if none shows a part of the lesson. */
  readonly place: ScrollPlace | undefined;
}

/** @param follow scrolls the preview to a place */
export function scrollTogether(
  library: LessonLibrary,
  folder: vscode.Uri,
  follow: (place: ScrollPlace) => void,
): ScrollTogether {
  /** The line that an editor was scrolled to: when it arrives, the preview is already there. */
  let led: { readonly editor: vscode.TextEditor; readonly line: number } | undefined;

  const placeOf = ({ document, visibleRanges }: vscode.TextEditor): ScrollPlace | undefined => {
    const lesson = library.peek(folder)?.lesson;
    const part = lesson?.parts.find(({ path }) => is(document, path));
    const top = visibleRanges[0]?.start;
    if (!lesson || !part || !top) return undefined;
    return placeAtOffset(lesson, part.path, top.line === 0 ? 0 : toOffset(part, top));
  };
  const is = ({ uri }: vscode.TextDocument, path: string): boolean =>
    uri.toString() === vscode.Uri.joinPath(folder, path).toString();

  const scrolls = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
    const taken = led?.editor === textEditor;
    led = undefined;
    const place = taken ? undefined : placeOf(textEditor);
    if (place) follow(place);
  });
  return {
    get place() {
      const { activeTextEditor, visibleTextEditors } = vscode.window;
      for (const editor of [activeTextEditor, ...visibleTextEditors]) {
        const place = editor && placeOf(editor);
        if (place) return place;
      }
      return undefined;
    },
    previewScrolled(place) {
      const lesson = library.peek(folder)?.lesson;
      const target = lesson && offsetOfPlace(lesson, place);
      const part = lesson?.parts.find(({ path }) => path === target?.file);
      if (!target || !part) return;
      const editor = vscode.window.visibleTextEditors.find(({ document }) => is(document, part.path));
      if (!editor) return;
      const { line } = toPosition(part, target.offset);
      if (editor.visibleRanges[0]?.start.line === line) return;
      led = { editor, line };
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    },
    dispose: () => scrolls.dispose(),
  };
}
