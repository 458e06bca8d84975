import type { Lesson } from '@marginalia/core';
import { passageText } from '@marginalia/core';
import { boldMarkdown, escapeLines, joinMarkdown } from '@marginalia/core/language';
import type { Annotation, PlacedAnnotations } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { markdownString } from '../adapters/markdown-string.ts';
import { toRange } from '../adapters/part-positions.ts';
import { documentLesson } from '../lessons/document-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { AnnotationBook } from './annotation-book.ts';

/** Its dependencies. */
export interface AnnotationDecorationsDeps {
  readonly library: LessonLibrary;
  readonly desk: StudyDesk;
  readonly annotations: AnnotationBook;
  readonly log: vscode.LogOutputChannel;
}

/** The student's highlights and notes in the Markdown of the passage, with the note on hover. */
export function decorateAnnotations({
  library,
  desk,
  annotations,
  log,
}: AnnotationDecorationsDeps): vscode.Disposable {
  const types = { highlight: decoration('highlight'), note: decoration('note') };
  let turn = 0;

  const decorate = async (): Promise<void> => {
    const mine = ++turn;
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (document.languageId !== 'markdown' || !(await library.folderOf(document.uri))) continue;
      const found = await documentLesson(library, document);
      if (!found) continue;
      const placed = await annotations.annotations(found.lesson);
      // A later change has superseded this one and decorates every editor itself.
      if (mine !== turn) return;
      for (const kind of ['highlight', 'note'] as const)
        editor.setDecorations(types[kind], decorationsOf(found.lesson, found.part, placed, kind));
    }
  };
  const again = (): void => {
    decorate().catch((error: unknown) => logError(log, 'the annotations in the editor', error));
  };
  again();
  return together(
    types.highlight,
    types.note,
    vscode.window.onDidChangeVisibleTextEditors(again),
    library.onDidRest(({ changed }) => {
      if (changed) again();
    }),
    desk.onDidChange(again),
  );
}

function decorationsOf(
  lesson: Lesson,
  part: { readonly path: string; readonly text: string },
  { placed }: PlacedAnnotations,
  kind: Annotation['type'],
): vscode.DecorationOptions[] {
  return placed
    .filter(({ annotation }) => annotation.type === kind)
    .flatMap(({ annotation, anchor }) =>
      passageText(lesson)
        .toSource(anchor.start, anchor.end)
        .filter(({ file }) => file === part.path)
        .map((span) => ({ range: toRange(part, span), hoverMessage: hoverOf(annotation) })),
    );
}

function hoverOf(annotation: Annotation): vscode.MarkdownString[] {
  if (annotation.type === 'highlight') return [];
  // What the student wrote is plain text: none of it is read as markup.
  return [
    markdownString(joinMarkdown([boldMarkdown(vscode.l10n.t('Your note')), escapeLines(annotation.text)])),
  ];
}

function decoration(kind: Annotation['type']): vscode.TextEditorDecorationType {
  const note = new vscode.ThemeColor('marginalia.noteForeground');
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('marginalia.highlightBackground'),
    borderWidth: '0 0 2px',
    borderStyle: 'solid',
    borderColor: kind === 'note' ? note : new vscode.ThemeColor('marginalia.highlightBorder'),
    overviewRulerColor: kind === 'note' ? note : new vscode.ThemeColor('charts.yellow'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
