import { completion } from '@marginalia/core';
import * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { FeatureContext } from '../feature-context.ts';
import { lessonSelector } from '../markdown-selector.ts';
import { completionItem, explain, type LessonCompletionItem } from './completion-item.ts';
import { lessonPlace } from './lesson-place.ts';

/** Signs that ask for a list, each with what must stand before the caret for it to be worth an answer. */
const triggers: Readonly<Record<string, RegExp>> = {
  '^': /\[\^$/,
  '-': /<!--$/,
  ' ': /<!--|^\s*(?:- )?[\w-]+:\s*$/,
  '=': /<!--.*=$/,
  '"': /<!--.*="$/,
  '(': /\]\($/,
  '#': /\]\([^)\s]*#$/,
};

/** Lists while one types: notes, marks, fields, targets of links; names and snippets when one asks for them. */
export function registerCompletion({ library }: FeatureContext): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    lessonSelector,
    {
      provideCompletionItems: (document, position, token, context) =>
        provideCompletion(library, document, position, token, context),
      resolveCompletionItem: (item: LessonCompletionItem) => explain(item),
    },
    ...Object.keys(triggers),
  );
}

/** The list at a position of a document; the bench measures it as VS Code calls it. */
export async function provideCompletion(
  library: LessonLibrary,
  document: vscode.TextDocument,
  position: vscode.Position,
  token?: vscode.CancellationToken,
  context?: vscode.CompletionContext,
): Promise<vscode.CompletionList<LessonCompletionItem> | undefined> {
  const sign =
    context?.triggerKind === vscode.CompletionTriggerKind.TriggerCharacter
      ? context.triggerCharacter
      : undefined;
  const line = document.lineAt(position.line).text.slice(0, position.character);
  if (sign !== undefined && !triggers[sign]?.test(line.slice(-1000))) return undefined;
  const found = await lessonPlace(library, document, position, token);
  const list = found && completion(found.lesson, found.file, found.offset, sign === undefined);
  if (!found || !list) return undefined;
  const items = list.items.map((item, index) => completionItem(found, list.replace, item, index));
  return new vscode.CompletionList(items, list.incomplete);
}
