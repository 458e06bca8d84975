import type { TextEdit } from '../model/text-edit.ts';
import { applyEdits } from '../model/text-edit.ts';

/** A stretch of the original text, or text written since. */
type TextPiece = { readonly from: number; readonly to: number } | string;

/** A text that is edited repeatedly and keeps its changes as edits of the original. */
export interface EditedText {
  readonly text: string;
  /** Edits of the text as it is now; they must not overlap. */
  apply(edits: readonly TextEdit[]): void;
  /** All edits so far, as one step. */
  edits(): TextEdit[];
  /** The same text at this moment, to try something on. */
  copy(): EditedText;
}

/** Starts editing a file. */
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

/** Moves pieces from the front into a list, up to ascending offsets in the text that they form. */
function createTaker(pieces: readonly TextPiece[]): (end: number, into: TextPiece[]) => void {
  let index = 0;
  /** Number of units taken from all pieces, and from the current piece. */
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
