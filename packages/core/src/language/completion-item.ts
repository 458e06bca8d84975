import type { Message } from '../model/message.ts';
import type { Note } from '../model/note.ts';
import type { Entry } from '../model/reference.ts';
import type { Span } from '../model/span.ts';
import type { TextEdit } from '../model/text-edit.ts';

/** What an author can take with one key. */
export interface CompletionItem {
  readonly kind:
    | 'note'
    | 'new-note'
    | 'mark'
    | 'key'
    | 'value'
    | 'field'
    | 'name'
    | 'snippet'
    | 'file'
    | 'section';
  /** What the list shows. */
  readonly label: Message | string;
  /** The author's own words beside it: how a note begins, the title of a section. */
  readonly beside?: string;
  /** What is told about it. */
  readonly detail?: Message;
  /** The note or entry that it stands for: shown while it is chosen. */
  readonly note?: Note;
  readonly entry?: Entry;
  /** What is typed to find it, where that is not its label. */
  readonly filter?: string;
  readonly insert: string;
  /** `insert` has tab stops, as `${1:word}`, and a `$`, `}` or `\` of its own has a backslash before it. */
  readonly snippet?: boolean;
  /** Further edits of the same file. */
  readonly edits?: readonly TextEdit[];
  /** More is to be chosen right after it. */
  readonly goesOn?: boolean;
  /** The id of what it begins, which follows the title that is typed next: see `idOfTitle`. */
  readonly begins?: string;
}

/** What can be typed at a place. */
export interface CompletionList {
  /** What an item replaces. */
  readonly replace: Span;
  /** In the order in which they should be offered. */
  readonly items: readonly CompletionItem[];
  /** There are more: ask again when more has been typed. */
  readonly incomplete: boolean;
}

/** Most items of a list: longer ones are of no use and slow to show. */
export const MOST_ITEMS = 500;
