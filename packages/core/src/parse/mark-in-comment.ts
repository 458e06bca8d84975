import type { Mark } from '../model/mark.ts';
import { parseMark } from './parse-mark.ts';
import type { ScannedComment } from './scanned-part.ts';

type CommentPlace = Pick<ScannedComment, 'start' | 'end' | 'closed'>;

/** Names of the marks that open something. */
export const openingMarks = ['section', 'question', 'exercise'] as const;

/** Whether a mark of this name opens something. */
export function opensSomething(name: string): name is (typeof openingMarks)[number] {
  return openingMarks.some((known) => known === name);
}

/** What stands between `<!--` and `-->`. */
export function commentText(text: string, { start, end, closed }: CommentPlace): string {
  return text.slice(start + 4, end - (closed ? 3 : 0));
}

/** A comment read as a mark that opens something: "see the map" is a remark, "excercise id=x" was meant as a mark. */
export function readMark(text: string, path: string, comment: CommentPlace): Mark | undefined {
  const { start, end } = comment;
  const mark = parseMark(commentText(text, comment), path, start + 4, start, end);
  if (!mark || mark.name === 'key') return undefined;
  const meant = mark.attributes.some(({ key, span }) => span.end - span.start > key.length);
  return meant || opensSomething(mark.name) ? mark : undefined;
}
