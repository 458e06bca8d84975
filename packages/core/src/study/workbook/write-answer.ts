import { appendAnswer, workbookAnswers } from './workbook-answers.ts';
import { type WorkbookPiece, type WorkbookSubject, workbookPieces } from './workbook-pieces.ts';

/**
 * Returns a workbook in which the answer to a question is these words, and no other answer has changed. Words that would
 * end the answer are escaped, as by `appendAnswer`. Of several answers to the question, the first with words is
 * replaced, and the others become the student's own text.
 *
 * @param words '' for no answer
 *
 * @returns `undefined` if the workbook has no heading for the question, or no place where the words would be part of
 *   the answer
 */
export function writeAnswer(
  text: string,
  lesson: { readonly questions: readonly WorkbookSubject[] },
  question: string,
  words: string,
): string | undefined {
  const before = workbookAnswers(text, lesson);
  const own = workbookPieces(text, lesson.questions).pieces.filter((piece) => piece.question === question);
  const written = own.filter((piece) => bodyOf(text, piece).trim() !== '');
  const replaced = written[0] ?? own[0];
  let next = text;
  // From the last, so that the offsets of the others stay.
  for (const piece of own.toReversed()) {
    if (piece === replaced) next = emptied(next, piece);
    else if (piece.mark) next = next.slice(0, piece.mark.start) + next.slice(piece.mark.end);
  }
  if (words.trim() !== '') {
    const added = appendAnswer(next, lesson, question, words);
    if (!added) return undefined;
    next = next.slice(0, added.at) + added.text + next.slice(added.at);
  }
  const after = workbookAnswers(next, lesson);
  const isSame = ([id, { text: said }]: [string, { readonly text: string }]): boolean =>
    id === question || after.get(id)?.text === said;
  return replaced && after.has(question) && [...before].every(isSame) ? next : undefined;
}

/** The words of a piece, above its mark and below. */
function bodyOf(text: string, { start, end, heading, mark }: WorkbookPiece): string {
  const above = mark && heading ? text.slice(heading.end, mark.start) : '';
  return above + text.slice((mark ?? heading)?.end ?? start, end);
}

/** A piece without its words. */
function emptied(text: string, { start, end, heading, mark }: WorkbookPiece): string {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const head = [heading, mark].flatMap((place) =>
    place ? [text.slice(place.start, place.end).trimEnd()] : [],
  );
  const before = text.slice(0, heading?.start ?? mark?.start ?? start);
  return before + [...head, '', '', ''].join(newline) + (end < text.length ? newline : '') + text.slice(end);
}
