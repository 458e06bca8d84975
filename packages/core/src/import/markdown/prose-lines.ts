import type { CodeLines } from './code-lines.ts';
import type { MarkdownLine } from './fenced-divs.ts';

/** Replaces the letters of code while its line is searched: a noncharacter, which no incoming text contains. */
const CODE = '\uFDD3';

/** A replacement in a line. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Replaces parts of lines. Skips code, in blocks and between backticks. Linear.
 *
 * @param find returns the edits of a line, in order; it gets all letters of code as one character
 */
export function editProse(
  lines: readonly MarkdownLine[],
  code: CodeLines,
  find: (masked: string, line: MarkdownLine) => Iterable<LineEdit>,
): MarkdownLine[] {
  return lines.map((line) => {
    if (code.has(line)) return line;
    let text = '';
    let from = 0;
    for (const edit of find(withoutCode(line.text), line)) {
      if (edit.start < from) continue;
      text += line.text.slice(from, edit.start) + edit.text;
      from = edit.end;
    }
    return from === 0 && text === '' ? line : { ...line, text: text + line.text.slice(from) };
  });
}

function withoutCode(text: string): string {
  if (!text.includes('`')) return text;
  return text.replace(/(?<!`)(`{1,10})(?!`)(.{0,2000}?[^`])\1(?!`)/g, (whole) => CODE.repeat(whole.length));
}
