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

/**
 * A text after edits of it. Edits at one place keep their order.
 *
 * @param edits of one file; where two overlap, the one that begins later is left out
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { span, text: replacement } of sorted) {
    if (span.start < at) continue;
    pieces.push(text.slice(at, span.start), replacement);
    at = span.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
