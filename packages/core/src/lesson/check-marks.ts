import type { PlacedChunk } from '../markdown/chunk/chunk.ts';
import { openingMarks, opensSomething } from '../markdown/comment-marks.ts';
import type { ReportProblem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { PartOutline } from './outline/lesson-outline.ts';
import type { TokenRange } from './withheld.ts';

const MARK = 'put it between <!-- and -->, with two hyphens each, and write its keys as key="value".';

/**
 * Reports the comments of a piece that have no effect (an unknown name, a misplaced mark, no end), and text in it that
 * was meant as a mark.
 */
export function checkComments({ file, start: from, chunk }: PlacedChunk, report: ReportProblem): void {
  for (const { mark } of chunk.headings) {
    if (!mark) continue;
    const { nameSpan, better, span } = mark;
    const moved = (place: Span): Span => ({ file, start: from + place.start, end: from + place.end });
    const name = chunk.text.slice(nameSpan.start, nameSpan.end);
    if (name.toLowerCase() !== mark.name)
      report('mark-unknown', moved(nameSpan), { name, nearest: mark.name });
    else if (!opensSomething(mark.name))
      report('mark-unknown', moved(nameSpan), { name, ...nearestWord(name, [...openingMarks, 'key']) });
    if (better !== undefined) report('almost-mark', moved(span), { what: 'a mark', problem: MARK, better });
  }
  for (const { inText, start, end } of chunk.keys)
    if (inText) report('comment-unclosed', { file, start: from + start, end: from + end });
  for (const { start, end, closed, misplaced } of chunk.comments) {
    if (!closed) report('comment-unclosed', { file, start: from + start, end: from + start + 4 });
    if (misplaced)
      report('mark-misplaced', { file, start: from + start, end: from + end }, { name: misplaced });
  }
}

/** Reports text that hides content from students without being a proper key mark, and key marks that hide nothing. */
export function checkKeys(outlined: PartOutline, report: ReportProblem): void {
  const { part, introduction, entries } = outlined;
  const file = part.path;
  const hidden: TokenRange[] = [];
  for (const { withheld, inItem } of [
    { ...introduction, inItem: false },
    ...entries.map((entry) => ({ ...entry, inItem: entry.kind !== 'section' })),
  ]) {
    for (const { role, range, start, markEnd: end } of withheld) {
      hidden.push(range);
      if (role === 'doubt' || role === 'title') report('key-doubtful', { file, start, end });
      else if (role === 'misplaced' || (role === 'key' && !inItem))
        report('mark-misplaced', { file, start, end }, { name: 'key' });
    }
  }
  hidden.sort(([a], [b]) => a - b);
  let next = 0;
  for (let index = 0; index < part.chunks.length; index++) {
    for (const { role, token, start, end } of part.chunks[index]?.keys ?? []) {
      if (role !== 'key' && role !== 'misplaced') continue;
      const piece = part.piece(index);
      const at = piece.token + token;
      while ((hidden[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
      if ((hidden[next]?.[0] ?? Number.POSITIVE_INFINITY) > at)
        report(
          'mark-misplaced',
          { file, start: piece.start + start, end: piece.start + end },
          { name: 'key' },
        );
    }
  }
}

/** Tokens of a heading: its opening, its words, its end. */
const HEADING = 3;

/**
 * Reports headings outside lesson.md that open nothing and have no task below them: nobody sees the text there. For
 * nested headings only the first is reported. Linear, except for sorting the entries.
 */
export function checkUnshown({ part, entries }: PartOutline, report: ReportProblem): void {
  if (part.path === 'lesson.md') return;
  const claimed = entries
    .flatMap(({ heading, ranges, withheld }) => [
      [heading.token, heading.token + HEADING] as const,
      ...ranges,
      ...withheld.map(({ range }) => range),
    ])
    .sort(([a], [b]) => a - b);
  const unclaimed: Unclaimed[] = [];
  /** The headings above the current one. */
  let above: Unclaimed[] = [];
  let next = 0;
  for (const [index, chunk] of part.chunks.entries()) {
    const piece = part.piece(index);
    for (const heading of chunk.headings) {
      const token = piece.token + heading.token;
      while ((claimed[next]?.[1] ?? Number.POSITIVE_INFINITY) <= token) next++;
      above = above.filter(({ level }) => level < heading.level);
      const isClaimed = (claimed[next]?.[0] ?? Number.POSITIVE_INFINITY) <= token;
      if (isClaimed || heading.mark || heading.isKey) for (const one of above) one.hasTask = true;
      else if (heading.level > 1) {
        const own = {
          level: heading.level,
          hasTask: false,
          parent: above.at(-1),
          span: { file: part.path, start: piece.start + heading.start, end: piece.start + heading.end },
        };
        above.push(own);
        unclaimed.push(own);
      }
    }
  }
  for (const { hasTask, parent, span } of unclaimed)
    if (!hasTask && (!parent || parent.hasTask)) report('text-unshown', span);
}

interface Unclaimed {
  readonly level: number;
  readonly parent: Unclaimed | undefined;
  readonly span: Span;
  hasTask: boolean;
}
