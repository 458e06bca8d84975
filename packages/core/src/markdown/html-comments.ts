import type { Mark } from '../model/mark.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { ScannedComment } from './chunk/chunk.ts';
import { parseMark } from './parse-mark.ts';

/** One comment in a text, `<!--` and `-->` included. */
export interface HtmlComment {
  readonly start: number;
  readonly end: number;
  /** False where it was never closed and swallows the rest of its block. */
  readonly closed: boolean;
}

/** The comments in the HTML of one block, by its offsets: what follows the block is not searched. */
export function htmlComments(html: string): HtmlComment[] {
  const comments: HtmlComment[] = [];
  for (let start = html.indexOf('<!--'); start >= 0; ) {
    // `<!-->` is a whole comment.
    const close = html.indexOf('-->', start + 2);
    const end = close < 0 ? html.length : close + 3;
    comments.push({ start, end, closed: close >= 0 });
    start = html.indexOf('<!--', end);
  }
  return comments;
}

/** What is left of HTML without its comments. */
export function withoutComments(html: string): string {
  return html.replace(/<!--(?:-?>|[\s\S]*?(?:-->|$))/g, '').trim();
}

/** Whether HTML begins with a comment and has nothing else in it. */
export function isComment(html: string): boolean {
  return html.trimStart().startsWith('<!--') && withoutComments(html) === '';
}

type CommentPlace = Pick<ScannedComment, 'start' | 'end' | 'closed'> &
  Partial<Pick<ScannedComment, 'inside'>>;

/** Names of the marks that open something. */
export const openingMarks = ['section', 'question', 'exercise'] as const;

/** Whether a mark of this name opens something. */
export function opensSomething(name: string): name is (typeof openingMarks)[number] {
  return openingMarks.some((known) => known === name);
}

/** What stands between `<!--` and `-->`, or between the signs that are meant as them. */
export function commentText(text: string, { start, end, closed, inside }: CommentPlace): string {
  return inside
    ? text.slice(start + inside.start, start + inside.end)
    : text.slice(start + 4, end - (closed ? 3 : 0));
}

/**
 * A comment read as a mark that opens something: "see the map" is a remark, "excercise id=x" is meant as a mark, and is
 * read as it.
 */
export function readMark(text: string, path: string, comment: CommentPlace): Mark | undefined {
  const { start, end, inside } = comment;
  // That nothing closes it is told of every comment.
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

/** Words behind a name with a capital: "Question for later". */
function isRemark(text: string, { nameSpan, attributes }: Mark): boolean {
  const written = text.slice(nameSpan.start, nameSpan.end);
  return written !== written.toLowerCase() && attributes.some(({ value }) => value === '');
}
