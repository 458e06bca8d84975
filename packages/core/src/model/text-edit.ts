import type { Message } from './message.ts';
import type { Span } from './span.ts';

/** One replacement in a file. Edits that belong together all speak of the text before any of them, and never overlap. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
  /** What in `text` is only a stand-in: an editor selects it, for the author to write over. */
  readonly placeholder?: string;
}

/** A way to put something right, as one step that can be undone. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** The one right way: what "fix all" takes. It loses no word that the author wrote. */
  readonly preferred: boolean;
}
