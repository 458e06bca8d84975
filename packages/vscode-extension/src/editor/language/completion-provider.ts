import { begunLink, completion } from '@marginalia/core/language';
import * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';
import type { Courses } from '../course/courses.ts';
import { completionItem, explain, type LessonCompletionItem } from './completion-item.ts';
import { completionSigns } from './completion-signs.ts';

/** How much of the line before the caret is examined, in UTF-16 units. */
const REACH = 1_000;

/** Completes while typing: notes, marks, fields, link targets; names and snippets on request. */
export function completionProvider(
  library: LessonLibrary,
  courses: Courses,
): Required<vscode.CompletionItemProvider<LessonCompletionItem>> {
  return {
    async provideCompletionItems(document, position, token, { triggerKind, triggerCharacter }) {
      const sign =
        triggerKind === vscode.CompletionTriggerKind.TriggerCharacter ? triggerCharacter : undefined;
      const line = document.lineAt(position.line).text.slice(0, position.character);
      if (sign !== undefined && !completionSigns[sign]?.test(line.slice(-REACH))) return undefined;
      const found = await lessonPlace(library, document, position, token);
      const list = found && completion(found.lesson, found.file, found.offset, sign === undefined);
      if (!found || !list) return undefined;
      const link = found.folder && begunLink(found.lesson, found.file, found.offset);
      const beside =
        found.folder && link
          ? await (await import('../course/neighbour-links.ts')).neighbourItems(courses, found.folder, link)
          : [];
      if (token.isCancellationRequested) return undefined;
      const items = [...list.items, ...beside].map((item, index) =>
        completionItem(found, list.replace, item, index),
      );
      return new vscode.CompletionList(items, list.incomplete);
    },
    // Not for a closed list: VS Code logs an error of ours if the answer arrives after that.
    resolveCompletionItem: (item, token) => (token.isCancellationRequested ? undefined : explain(item)),
  };
}
