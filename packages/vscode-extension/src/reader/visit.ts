import type { Span } from '@marginalia/core';
import * as vscode from 'vscode';
import type { Target } from '../../webview/reader/reader-protocol.ts';
import { toRange } from '../adapters/part-positions.ts';
import { say } from '../adapters/say.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { editorColumn } from '../page/free-column.ts';
import { spanOf } from './span-of.ts';

/** Opens the Markdown behind something in the reader, with the cursor on it. */
export async function visit(library: LessonLibrary, folder: vscode.Uri, target: Target): Promise<void> {
  const { lesson } = await library.open(folder);
  const span = lesson && spanOf(lesson, target);
  if (span) await showSpan(library, folder, span);
  else await say('info', vscode.l10n.t('The lesson no longer has this place.'));
}

/** Opens a file of a lesson at a span. */
export async function showSpan(library: LessonLibrary, folder: vscode.Uri, span: Span): Promise<void> {
  const { lesson } = await library.open(folder);
  const part = lesson?.files.find(({ path }) => path === span.file);
  const range = part ? toRange(part, span) : new vscode.Range(0, 0, 0, 0);
  const cursor = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, span.file), {
    selection: cursor,
    viewColumn: editorColumn(),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
