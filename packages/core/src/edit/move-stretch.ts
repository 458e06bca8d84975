import { lineBreakOf } from '../model/line-break.ts';
import type { Span } from '../model/span.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { contentEnd, contentStart } from './element-lines.ts';

/**
 * Moves lines within their file. The text between changes places with them. Blank lines stay where they are, so moving
 * back restores the same text. A seam without a blank line gets one.
 *
 * @param lines from the start of a line to the end of one, as `elementLines` gives them
 * @param to the target offset, outside of them
 * @param moved replacement for the lines at the target, usually the lines themselves
 * @returns no edits if they are already there
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
  // Adds the missing part of a blank line at each edge.
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

/** Removes lines, given in the order of the text, with the blank lines on one side of each. */
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

/** White space between two blocks, including a blank line. */
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
