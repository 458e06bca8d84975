import { nearestWord } from '../check/nearest-word.ts';
import type { Report } from '../check/rule.ts';
import { commentUnclosed } from '../check/rules/comment-unclosed.ts';
import { markMisplaced } from '../check/rules/mark-misplaced.ts';
import { markUnknown } from '../check/rules/mark-unknown.ts';
import { keyRange } from './item-text.ts';
import { commentText, type Outline, openingMarks, readMark } from './outline.ts';
import { isKeyMark } from './parse-mark.ts';
import type { ScannedComment, ScannedPart } from './scanned-part.ts';

/**
 * Reports the marks of a part that do nothing: a name that we do not know, a place where no mark is looked for, a
 * comment that never ends.
 *
 * @returns the comments that are no marks
 */
export function checkMarks(part: ScannedPart, { entries, marks }: Outline, report: Report): ScannedComment[] {
  const isOpening = (name: string): boolean => openingMarks.some((known) => known === name);
  for (const [index, { name, span }] of marks) {
    const comment = part.comments[index];
    if (isOpening(name) || !comment) continue;
    const start = span.start + 4 + commentText(part, comment).indexOf(name);
    const nameSpan = { ...span, start, end: start + name.length };
    report(markUnknown, nameSpan, { name, ...nearestWord(name, [...openingMarks, 'key']) });
  }
  const keys = entries.flatMap(({ kind, ranges: [own] }) =>
    kind === 'section' || !own ? [] : (keyRange(part, ...own) ?? []),
  );
  const remarks: ScannedComment[] = [];
  let at = 0;
  for (const [index, comment] of part.comments.entries()) {
    const span = { file: part.path, start: comment.start, end: comment.end };
    if (!comment.closed) report(commentUnclosed, { ...span, end: comment.start + 4 });
    if (marks.has(index)) continue;
    while ((keys[at]?.to ?? Number.POSITIVE_INFINITY) <= comment.token) at++;
    if (isKeyMark(commentText(part, comment))) {
      if (!((keys[at]?.from ?? Number.POSITIVE_INFINITY) <= comment.token))
        report(markMisplaced, span, { name: 'key' });
      continue;
    }
    const mark = comment.closed ? readMark(part, comment) : undefined;
    if (mark && isOpening(mark.name) && mark.attributes.length > 0)
      report(markMisplaced, span, { name: mark.name });
    remarks.push(comment);
  }
  return remarks;
}
