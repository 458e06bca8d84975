import type { ReportProblem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import type { PartOutline } from './outline/lesson-outline.ts';

/** Tokens of a heading: its opening, its words, its end. */
const HEADING = 3;

/**
 * Reports headings of a part beside lesson.md that open nothing and have no task below them: nobody is shown what stands
 * there. Of headings below one another the first is told. Linear, but for sorting the entries.
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
  /** Those over the heading in hand. */
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
