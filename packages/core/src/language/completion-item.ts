import type { Message } from '../model/message.ts';
import type { Note } from '../model/note.ts';
import type { Entry } from '../model/reference.ts';
import type { Span } from '../model/span.ts';
import type { TextEdit } from '../model/text-edit.ts';

/** A completion that an author can accept with one key. */
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
  /** The label in the list. */
  readonly label: Message | string;
  /** The author's own words beside it: the beginning of a note, the title of a section. */
  readonly beside?: string;
  /** A description. */
  readonly detail?: Message;
  /** The note or entry that it stands for, shown while it is selected. */
  readonly note?: Note;
  readonly entry?: Entry;
  /** The text to type to find it, if not its label. */
  readonly filter?: string;
  readonly insert: string;
  /** Whether `insert` has tab stops, as `${1:word}`; a literal `$`, `}` or `\` has a backslash before it. */
  readonly snippet?: boolean;
  /** Further edits of the same file. */
  readonly edits?: readonly TextEdit[];
  /** Whether another choice follows directly. */
  readonly goesOn?: boolean;
  /** The id of the new element, which follows the title that is typed next: see `idOfTitle`. */
  readonly begins?: string;
}

/** The completions at a place. */
export interface CompletionList {
  /** The span that an item replaces. */
  readonly replace: Span;
  /** In the order in which to offer them. */
  readonly items: readonly CompletionItem[];
  /** Whether there are more: ask again after more typing. */
  readonly incomplete: boolean;
}

/** Maximum number of items in a list: longer ones are useless and slow to show. */
export const MOST_ITEMS = 500;
