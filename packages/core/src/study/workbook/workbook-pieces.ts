import type { PlacedHeading, ScannedPart } from '../../markdown/chunk/chunk.ts';
import { scanPart } from '../../markdown/chunk/scan-part.ts';
import { commentText } from '../../markdown/comment-marks.ts';
import { parseMark } from '../../markdown/parse-mark.ts';
import type { Mark } from '../../model/mark.ts';
import type { Question } from '../../model/question.ts';
import { isGoneMark, questionOf } from './workbook-mark.ts';

/** The subject of a workbook heading: a question, or an exercise with a prose answer. */
export type WorkbookSubject = Pick<Question, 'id' | 'title'>;

/**
 * A part of the workbook: an answer from its heading to the next one of its level or above, the heading of the answers
 * whose question is gone, or the student's own text. Offsets are UTF-16 units.
 */
export interface WorkbookPiece {
  readonly kind: 'text' | 'answer' | 'gone';
  readonly start: number;
  readonly end: number;
  /** For an answer: its question. */
  readonly question: string | undefined;
  /** The heading as written; `undefined` if the student has deleted it and left the mark. */
  readonly heading: Place | undefined;
  /** `undefined` if the student has deleted it and left the heading, which is recognised by its words. */
  readonly mark: (Place & { readonly mark: Mark }) | undefined;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface WorkbookPieces {
  readonly text: string;
  /** The whole text, in order. */
  readonly pieces: readonly WorkbookPiece[];
  /**
   * Where a code block or comment starts that is never closed, and so hides everything after it; `undefined` if there
   * is none.
   */
  readonly open: number | undefined;
}

type Start = Omit<WorkbookPiece, 'end'> & { readonly level: number };

/** Reads a workbook like a lesson: ignores headings and marks in code. Linear in the length of the text. */
export function workbookPieces(text: string, questions: readonly WorkbookSubject[]): WorkbookPieces {
  // A heading after the end reveals whether something is still open there.
  const part = scanPart({ path: 'workbook.md', text: `${text}\n\n# x`, encoding: 'utf-8' });
  const probe = part.headings.at(-1);
  if (probe?.start !== text.length + 2) {
    const last = part.pieces.at(-1);
    const block = last?.tokens.findLast((token) => token.level === 0 && token.map);
    const open = part.lines.start((last?.line ?? 0) + (block?.map?.[0] ?? 0));
    return { text, pieces: [piece('text', 0, text.length)], open };
  }
  const headings = part.headings.slice(0, -1);
  const starts = markedStarts(part, headings);
  addUnmarked(starts, headings, questions);

  const pieces: WorkbookPiece[] = [];
  let at = 0;
  let heading = 0;
  for (const [index, { level, ...start }] of starts.entries()) {
    if (start.start > at) pieces.push(piece('text', at, start.start));
    const next = starts[index + 1]?.start ?? text.length;
    while ((headings[heading]?.start ?? next) <= start.start) heading++;
    while ((headings[heading]?.start ?? next) < next && (headings[heading]?.level ?? 0) > level) heading++;
    at = Math.min(next, headings[heading]?.start ?? next);
    pieces.push({ ...start, end: at });
  }
  if (text.length > at) pieces.push(piece('text', at, text.length));
  return { text, pieces, open: undefined };
}

/**
 * Where the marks start: each at its heading, which is the last one before it, or at itself if that already has a mark.
 */
function markedStarts(part: ScannedPart, headings: readonly PlacedHeading[]): Start[] {
  const starts: Start[] = [];
  let next = 0;
  let owned: PlacedHeading | undefined;
  for (const comment of part.comments) {
    const { start, end } = comment;
    const line = part.lines.start(part.lines.lineAt(start));
    // Words may have been added after a mark, but not before it.
    const { tokens, token } = part.piece(part.pieceOf(comment.token));
    const first = tokens[comment.token - token]?.content.trimStart().startsWith('<!--');
    if (comment.nested || !comment.closed || !first || part.text.slice(line, start).trim() !== '') continue;
    const mark = parseMark(commentText(part.text, comment), { file: part.path, at: start + 4, start, end });
    const question = questionOf(mark);
    if (!mark || (question === undefined && !isGoneMark(mark))) continue;
    while ((headings[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    const above = headings[next - 1];
    const heading = above === owned ? undefined : above;
    owned = above;
    starts.push({
      kind: question === undefined ? 'gone' : 'answer',
      start: heading?.start ?? line,
      question,
      heading,
      mark: { start, end, mark },
      // Any heading ends the part under the last one: answers follow again.
      level: question === undefined ? 6 : (heading?.level ?? 2),
    });
  }
  return starts;
}

/** Headings without a mark that are exactly the title of a question that has no mark. */
function addUnmarked(
  starts: Start[],
  headings: readonly PlacedHeading[],
  questions: readonly WorkbookSubject[],
): void {
  const marked = new Set(starts.map(({ question }) => question));
  const owned = new Set(starts.map(({ heading }) => heading?.start));
  const titles = new Map<string, string[]>();
  for (const { id, title } of questions) {
    if (marked.has(id)) continue;
    // An id belongs to the first one that has it, as everywhere.
    marked.add(id);
    const ids = titles.get(oneLine(title));
    if (ids) ids.push(id);
    else titles.set(oneLine(title), [id]);
  }
  for (const heading of headings) {
    const { start, level } = heading;
    const question = owned.has(start) ? undefined : titles.get(oneLine(heading.title))?.shift();
    if (question !== undefined)
      starts.push({ kind: 'answer', start, question, heading, mark: undefined, level });
  }
  starts.sort((a, b) => a.start - b.start);
}

function oneLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}

function piece(kind: 'text', start: number, end: number): WorkbookPiece {
  return { kind, start, end, question: undefined, heading: undefined, mark: undefined };
}
