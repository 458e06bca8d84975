import type { Mark } from '../model/mark.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { ScannedComment } from './chunk/chunk.ts';
import { parseMark } from './parse-mark.ts';

type CommentPlace = Pick<ScannedComment, 'start' | 'end' | 'closed'> &
  Partial<Pick<ScannedComment, 'inside'>>;

/** Names of the marks that open something. */
export const openingMarks = ['section', 'question', 'exercise'] as const;

/** Whether a mark of this name opens something. */
export function opensSomething(name: string): name is (typeof openingMarks)[number] {
  return openingMarks.some((known) => known === name);
}

/** Returns the text between `<!--` and `-->`, or between the characters used in their place. */
export function commentText(text: string, { start, end, closed, inside }: CommentPlace): string {
  return inside
    ? text.slice(start + inside.start, start + inside.end)
    : text.slice(start + 4, end - (closed ? 3 : 0));
}

/**
 * Reads a comment as a mark that opens something. "see the map" is a remark; "excercise id=x" is read as the mark it
 * was meant to be.
 */
export function readMark(text: string, path: string, comment: CommentPlace): Mark | undefined {
  const { start, end, inside } = comment;
  // A missing end is reported for every comment anyway.
  const framed = inside === undefined || !comment.closed;
  const place = { file: path, at: start + (inside?.start ?? 4), start, end, framed };
  const words = commentText(text, comment);
  const mark = parseMark(words, place);
  if (!mark || mark.name === 'key') return undefined;
  if (opensSomething(mark.name)) return isRemark(text, mark) ? undefined : mark;
  const meant = mark.attributes.some(({ written, span }) => span.end - span.start > written.length);
  if (!meant) return undefined;
  const { nearest } = nearestWord(mark.name, openingMarks);
  return nearest === undefined ? mark : parseMark(words, place, nearest);
}

/** Whether ordinary words follow a capitalised name: "Question for later". */
function isRemark(text: string, { nameSpan, attributes }: Mark): boolean {
  const written = text.slice(nameSpan.start, nameSpan.end);
  return written !== written.toLowerCase() && attributes.some(({ value }) => value === '');
}
