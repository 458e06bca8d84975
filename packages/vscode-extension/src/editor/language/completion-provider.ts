import { completion } from '@marginalia/core/language';
import * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';
import { completionItem, explain, type LessonCompletionItem } from './completion-item.ts';
import { completionSigns } from './completion-signs.ts';

/** So much of the line before the caret is looked at, in UTF-16 units. */
const REACH = 1_000;

/** Lists while one types: notes, marks, fields, targets of links; names and snippets when one asks for them. */
export function completionProvider(
  library: LessonLibrary,
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
      const items = list.items.map((item, index) => completionItem(found, list.replace, item, index));
      return new vscode.CompletionList(items, list.incomplete);
    },
    // Not for a list that has gone: VS Code logs an error of ours where the answer comes after it.
    resolveCompletionItem: (item, token) => (token.isCancellationRequested ? undefined : explain(item)),
  };
}
