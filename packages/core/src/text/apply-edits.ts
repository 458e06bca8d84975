import type { TextEdit } from '../model/text-edit.ts';

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
