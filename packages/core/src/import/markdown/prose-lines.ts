import type { CodeLines } from './code-lines.ts';
import type { MarkdownLine } from './fenced-divs.ts';

/** What stands for the letters of code while its line is searched: a noncharacter, which no text that comes in holds. */
const CODE = '\uFDD3';

/** A stretch of a line to be written anew. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Writes stretches of lines anew. Code, in blocks and between backticks, is not looked at. Linear.
 *
 * @param find gives the edits of a line, in order; in what it is given all letters of code are one sign
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
