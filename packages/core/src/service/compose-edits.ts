import type { TextEdit } from '../model/text-edit.ts';
import { applyEdits } from '../model/text-edit.ts';

/** A stretch of the text as it was, or what has been written since. */
type TextPiece = { readonly from: number; readonly to: number } | string;

/** A text that is edited again and again, and remembers what became of it as edits of what it was. */
export interface EditedText {
  readonly text: string;
  /** Edits of the text as it is now; they must not overlap. */
  apply(edits: readonly TextEdit[]): void;
  /** All edits so far in one step. */
  edits(): TextEdit[];
  /** The same text at this moment, to try something on. */
  copy(): EditedText;
}

/** Begins to edit a file. */
export function composeEdits(file: string, original: string): EditedText {
  return editedText(file, original, original, [{ from: 0, to: original.length }]);
}

function editedText(file: string, original: string, now: string, made: readonly TextPiece[]): EditedText {
  let text = now;
  let pieces = made;
  return {
    get text() {
      return text;
    },
    apply(edits) {
      const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
      const next: TextPiece[] = [];
      const take = createTaker(pieces);
      for (const { span, text: written } of sorted) {
        take(span.start, next);
        next.push(written);
        take(span.end, []);
      }
      take(text.length, next);
      pieces = next.filter((piece) => lengthOf(piece) > 0);
      text = applyEdits(text, edits);
    },
    edits() {
      const edits: TextEdit[] = [];
      let at = 0;
      let written = '';
      for (const piece of [...pieces, { from: original.length, to: original.length }]) {
        if (typeof piece === 'string') written += piece;
        else {
          if (written !== '' || piece.from > at)
            edits.push({ span: { file, start: at, end: piece.from }, text: written });
          at = piece.to;
          written = '';
        }
      }
      return edits;
    },
    copy: () => editedText(file, original, text, pieces),
  };
}

function lengthOf(piece: TextPiece): number {
  return typeof piece === 'string' ? piece.length : piece.to - piece.from;
}

/** Moves pieces from the front into a list, up to one offset after another, in the text that they make up. */
function createTaker(pieces: readonly TextPiece[]): (end: number, into: TextPiece[]) => void {
  let index = 0;
  /** Units taken of all pieces, and of the piece at the index. */
  let taken = 0;
  let inside = 0;
  return (end, into) => {
    while (taken < end) {
      const piece = pieces[index];
      if (piece === undefined) break;
      const length = Math.min(lengthOf(piece) - inside, end - taken);
      into.push(
        typeof piece === 'string'
          ? piece.slice(inside, inside + length)
          : { from: piece.from + inside, to: piece.from + inside + length },
      );
      taken += length;
      inside += length;
      if (inside < lengthOf(piece)) continue;
      index++;
      inside = 0;
    }
  };
}
