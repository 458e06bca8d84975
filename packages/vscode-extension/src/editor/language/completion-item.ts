import type { Span } from '@marginalia/core';
import { type CompletionItem, entryMarkdown, fenceMarkdown, noteMarkdown } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { inert } from '../../adapters/inert.ts';
import { localize } from '../../adapters/localize.ts';
import { markdownString } from '../../adapters/markdown-string.ts';
import { toRange } from '../../adapters/part-positions.ts';
import type { LessonPlace } from '../../lessons/lesson-place.ts';
import { markdownOptions } from '../../page/markdown-options.ts';

/** A completion with its source, so that its text is only rendered when it is viewed. */
export interface LessonCompletionItem extends vscode.CompletionItem {
  of?: { readonly place: LessonPlace; readonly item: CompletionItem };
}

const { CompletionItemKind } = vscode;
const itemKinds: Readonly<Record<CompletionItem['kind'], vscode.CompletionItemKind>> = {
  note: CompletionItemKind.Reference,
  'new-note': CompletionItemKind.Event,
  mark: CompletionItemKind.Keyword,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  field: CompletionItemKind.Property,
  name: CompletionItemKind.Text,
  snippet: CompletionItemKind.Snippet,
  file: CompletionItemKind.File,
  section: CompletionItemKind.Module,
};

/** Converts a completion of core to a VS Code item without what only a lesson has, in core's order. */
export function plainCompletionItem(
  { kind, label, beside, detail, insert, snippet, goesOn, filter }: CompletionItem,
  range: vscode.Range,
  index: number,
): vscode.CompletionItem {
  const name = typeof label === 'string' ? label : localize(label);
  const made = new vscode.CompletionItem(
    beside === undefined ? inert(name) : { label: inert(name), description: inert(beside) },
    itemKinds[kind],
  );
  made.insertText = snippet ? new vscode.SnippetString(insert) : insert;
  made.range = range;
  made.sortText = String(index).padStart(5, '0');
  made.filterText = filter ?? name;
  if (detail) made.detail = localize(detail);
  if (goesOn)
    made.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Choose a value') };
  return made;
}

/** Converts a completion in a lesson. */
export function completionItem(
  place: LessonPlace,
  replace: Span,
  item: CompletionItem,
  index: number,
): LessonCompletionItem {
  const { kind, insert, edits, begins } = item;
  const made: LessonCompletionItem = plainCompletionItem(item, toRange(place.part, replace), index);
  if (edits) {
    made.additionalTextEdits = edits.map(({ span, text }) =>
      vscode.TextEdit.replace(toRange(place.part, span), text),
    );
  }
  if (kind === 'new-note' && edits) {
    const written = /^\[\^(.*)\]$/.exec(insert)?.[1];
    made.command = {
      command: 'marginalia.writeNote',
      title: vscode.l10n.t('Write the note'),
      arguments: [written],
    };
  } else if (!made.command && begins !== undefined) {
    const title = vscode.l10n.t('Make the id from the title');
    made.command = { command: 'marginalia.nameByTitle', title, arguments: [begins] };
  }
  made.of = { place, item };
  return made;
}

/** Adds the documentation of an item: the text of a note, the card of an entry, the text of a snippet. */
export function explain(made: LessonCompletionItem): LessonCompletionItem {
  if (!made.of) return made;
  const { place, item } = made.of;
  const text = item.note
    ? noteMarkdown(place.lesson, item.note, markdownOptions(place))
    : item.entry
      ? entryMarkdown(item.entry)
      : item.kind === 'snippet'
        ? fenceMarkdown(withoutStops(item.insert), 'markdown')
        : undefined;
  if (text !== undefined) made.documentation = markdownString(text);
  return made;
}

/** A snippet with the text of its tab stops, for display. */
function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|])*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\\([$}\\,|])/g, '$1');
}
