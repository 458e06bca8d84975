import { nearestWord } from '../check/nearest-word.ts';
import type { Report } from '../check/rule.ts';
import { commentUnclosed } from '../check/rules/comment-unclosed.ts';
import { markMisplaced } from '../check/rules/mark-misplaced.ts';
import { markUnknown } from '../check/rules/mark-unknown.ts';
import { type KeyRange, keyRange } from './item-text.ts';
import { openingMarks, opensSomething } from './mark-in-comment.ts';
import type { LessonEntry, OutlinedPart } from './outline-parts.ts';
import type { PlacedChunk } from './scanned-part.ts';

/** Reports the comments of a piece that do nothing: a name that we do not know, a mark out of place, no end. */
export function checkComments({ file, start: from, chunk }: PlacedChunk, report: Report): void {
  for (const { mark } of chunk.headings) {
    if (!mark || opensSomething(mark.name)) continue;
    const { name } = mark;
    const start = from + chunk.text.indexOf(name, mark.span.start + 4);
    const nearest = nearestWord(name, [...openingMarks, 'key']);
    report(markUnknown, { file, start, end: start + name.length }, { name, ...nearest });
  }
  for (const { start, end, closed, misplaced } of chunk.comments) {
    if (!closed) report(commentUnclosed, { file, start: from + start, end: from + start + 4 });
    if (misplaced) report(markMisplaced, { file, start: from + start, end: from + end }, { name: misplaced });
  }
}

/** Reports the key marks of a part that hide nothing, since they stand in no question or exercise, or not alone. */
export function checkKeys(outlined: OutlinedPart, report: Report): void {
  const { part } = outlined;
  const items = itemsOf(outlined);
  let key: KeyRange | undefined;
  let end = 0;
  for (let index = 0; index < part.chunks.length; index++) {
    for (const comment of part.chunks[index]?.comments ?? []) {
      if (comment.role !== 'key') continue;
      const { file, start, token } = part.piece(index);
      const at = token + comment.token;
      while (end <= at) {
        const [from, to] = items.next().value?.ranges[0] ?? [part.tokenCount, Number.POSITIVE_INFINITY];
        key = keyRange(part, from, to);
        end = to;
      }
      if (key && key.from <= at && at < key.to) continue;
      const span = { file, start: start + comment.start, end: start + comment.end };
      report(markMisplaced, span, { name: 'key' });
    }
  }
}

/** The questions and exercises of a part, each read when its turn comes. */
function* itemsOf(outlined: OutlinedPart): Generator<LessonEntry, undefined> {
  for (const [index, { kind }] of outlined.outline.entries())
    if (kind !== 'section') yield outlined.entry(index);
}
