import { lineBreakOf } from '../model/line-break.ts';
import type { Span } from '../model/span.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { contentEnd, contentStart } from './element-lines.ts';

/**
 * Moves lines within their file. What stands between changes places with them; the blank lines stay where they are, so
 * that moving back gives the same text. Where a seam has no blank line it gets one.
 *
 * @param lines from the start of a line to the end of one, as `elementLines` gives them
 * @param to the offset where they shall stand, outside of them
 * @param moved what is put there in their place, as a rule the lines themselves
 * @returns no edits where they stand there already
 */
export function moveStretch(
  text: string,
  lines: Span,
  to: number,
  moved = text.slice(lines.start, lines.end),
): TextEdit[] {
  const { file } = lines;
  const edit = (start: number, end: number, put: string): TextEdit => ({
    span: { file, start, end },
    text: put,
  });
  const eol = lineBreakOf(text);
  const inPlace = moved === text.slice(lines.start, lines.end) ? [] : [edit(lines.start, lines.end, moved)];
  // Each edge gets what it lacks of a blank line.
  const before = (offset: number): string => (isBlankBefore(text, offset) ? '' : eol);
  const after = (offset: number): string => (isBlankAfter(text, offset) ? '' : eol);
  if (to > lines.start) {
    const next = contentStart(text, lines.end);
    const end = contentEnd(text, to);
    if (end <= next) return inPlace;
    const seam = blankLine(text.slice(lines.end, next), eol);
    return [edit(lines.start, next, before(lines.start)), edit(end, end, seam + moved + after(end))];
  }
  const start = contentStart(text, to);
  const end = contentEnd(text, lines.start);
  if (start >= lines.start) return inPlace;
  const seam = blankLine(text.slice(end, lines.start), eol);
  return [edit(start, start, before(start) + moved + seam), edit(end, lines.end, after(lines.end))];
}

/** Takes lines out, in the order in which they stand, with the blank lines on one side of each. */
export function removeStretches(text: string, lines: readonly Span[]): TextEdit[] {
  const runs: Span[] = [];
  for (const next of [...lines].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    // With nothing between them they are one.
    if (last && text.slice(last.end, Math.max(last.end, next.start)).trim() === '')
      runs[runs.length - 1] = { ...last, end: Math.max(last.end, next.end) };
    else runs.push(next);
  }
  return runs.map(({ file, start, end }) => {
    const next = contentStart(text, end);
    if (next === text.length) return { span: { file, start: contentEnd(text, start), end }, text: '' };
    const seam = isBlankBefore(text, start) ? '' : lineBreakOf(text);
    return { span: { file, start, end: next }, text: seam };
  });
}

/** White space between two blocks, with a blank line in it. */
function blankLine(seam: string, eol: string): string {
  return (seam.match(/\r\n|\r|\n/g)?.length ?? 0) >= 2 ? seam : eol + eol;
}

function isBlankBefore(text: string, offset: number): boolean {
  const end = contentEnd(text, offset);
  return end === 0 || blankLine(text.slice(end, offset), '') !== '';
}

function isBlankAfter(text: string, offset: number): boolean {
  const next = contentStart(text, offset);
  return next === text.length || blankLine(text.slice(offset, next), '') !== '';
}
