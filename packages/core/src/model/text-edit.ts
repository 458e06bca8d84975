import type { Message } from './message.ts';
import type { Span } from './span.ts';

/**
 * One replacement in a file. Edits that belong together all refer to the text before any of them, and never overlap.
 */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
  /** A stand-in within `text`: an editor selects it for the author to overwrite. */
  readonly placeholder?: string;
}

/** A fix for a problem, as one undoable step. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** Whether it is the one right fix, used by "fix all". It loses no word that the author wrote. */
  readonly preferred: boolean;
}

/**
 * Applies edits to a text. Edits at the same place keep their order.
 *
 * @param edits of one file; if two overlap, the one that begins later is ignored
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
