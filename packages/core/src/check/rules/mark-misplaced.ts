import { sourceOf, textOf, wholeLines } from '../../lesson/source-of.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Lesson } from '../../model/lesson.ts';
import { lineBreakOf } from '../../model/line-break.ts';
import type { Span } from '../../model/span.ts';
import { type OfferedFix, rightFix } from '../fixes/fix.ts';
import { keyFixes } from '../fixes/key-fixes.ts';
import type { Rule } from '../rule.ts';

export const markMisplaced: Rule = {
  id: 'mark-misplaced',
  severity: 'error',
  guards: isKey,
  message: 'The mark “{name}” is in the wrong place.',
  hint: 'Put it on a line of its own, without indentation: directly under a heading, or, for a key mark, below the text of a question or exercise.',
  fixes: (broken, lesson) =>
    isKey(broken) ? keyFixes(lesson, broken.span) : belowHeading(lesson, broken.span),
};

function isKey({ message }: Diagnostic): boolean {
  return message.values['name'] === 'key';
}

/** Moves a mark to the line below its heading, from above it or from its line. */
function belowHeading(lesson: Lesson, span: Span): OfferedFix[] {
  const text = textOf(lesson, span.file);
  const line = wholeLines(lesson, span);
  const next = wholeLines(lesson, { ...span, start: line.end, end: line.end });
  const mark = sourceOf(lesson, span);
  const inHeading = /^ {0,3}#/.test(text.slice(line.start, span.start));
  const aboveHeading = sourceOf(lesson, line).trim() === mark && /^ {0,3}#/.test(sourceOf(lesson, next));
  if (!inHeading && !aboveHeading) return [];
  const heading = inHeading ? line : next;
  const end = heading.start + sourceOf(lesson, heading).trimEnd().length;
  let { start } = inHeading ? span : line;
  while (inHeading && /[ \t]/.test(text[start - 1] ?? '')) start--;
  const gone = { span: { ...span, start, end: inHeading ? span.end : line.end }, text: '' };
  const below = { span: { ...span, start: end, end }, text: lineBreakOf(text) + mark };
  const edits = inHeading && end === span.end ? [{ ...gone, text: below.text }] : [gone, below];
  return [rightFix('Put it below the heading', {}, ...edits)];
}
