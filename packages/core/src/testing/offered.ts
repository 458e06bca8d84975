import { completion } from '../language/completion.ts';
import type { CompletionItem, CompletionList } from '../language/completion-item.ts';
import { formatMessage } from '../model/message.ts';
import { applyEdits } from '../model/text-edit.ts';
import { type CursorText, cursorText } from './cursor.ts';
import { frontMatter } from './parse-text.ts';

type Files = Readonly<Record<string, string>>;

/** A text with a caret, and the completion list there. */
export interface Offer {
  readonly at: CursorText;
  readonly list: CompletionList | undefined;
}

/** The completions at the caret of a lesson. */
export function offer(files: Files | string, asked = true): Offer {
  const at = cursorText(files);
  return { at, list: completion(at.lesson, at.file, at.offset, asked) };
}

/** The label of an item. */
export function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : formatMessage(label);
}

/** The labels of the items at the caret; `undefined` if there are none. */
export function labels(files: Files | string, asked = true): string[] | undefined {
  return offer(files, asked).list?.items.map(labelOf);
}

/**
 * The files after accepting an item, a snippet with the text of its tab stops.
 *
 * @throws if there is no such item
 */
export function taken({ at, list }: Offer, label: string): Files {
  const item = list?.items.find((candidate) => labelOf(candidate) === label);
  if (!list || !item) throw new Error(`no ${label} among ${list?.items.map(labelOf).join(', ')}`);
  const insert = item.snippet ? filledIn(item.insert) : item.insert;
  const edits = [{ span: list.replace, text: insert }, ...(item.edits ?? [])];
  return { ...at.files, [at.file]: applyEdits(at.files[at.file] ?? '', edits) };
}

/** The text with the caret after accepting an item there. */
export function takenText(files: Files | string, label: string): string {
  const found = offer(files);
  return (taken(found, label)[found.at.file] ?? '').replace(frontMatter, '');
}

function filledIn(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|])*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([$}\\,|])/g, '$1');
}
