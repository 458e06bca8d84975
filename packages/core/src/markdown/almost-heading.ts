import type { MarkdownIt, StateBlock } from 'markdown-it';
import { columnOf } from './located-tokens.ts';

/** Hashes without a blank after them, or with one that Markdown does not recognise. */
const TIGHT = /^(#{1,6})(?:[\u00A0\u2007\u202F\u3000]|(?=[\p{L}\p{N}"'“«„(]))(.*)$/u;
const MARK = /^\s*<!--\s*(?:section|question|exercise)\b/i;

/**
 * Adds a block rule to markdown-it for a heading without its blank. One hash before a word is a hashtag, unless a mark
 * follows below; several hashes can only be meant as a heading.
 */
export function almostHeadings(markdown: MarkdownIt): void {
  markdown.block.ruler.before('lheading', 'almost_heading', almostHeading);
}

function almostHeading(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (silent || state.src[start] !== '#' || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4)
    return false;
  const found = TIGHT.exec(state.src.slice(start, Math.min(state.eMarks[startLine] ?? 0, start + 400)));
  if (!found?.[1] || (found[1].length === 1 && !isMarked(state, startLine + 1, endLine))) return false;
  const level = found[1].length;
  const at = start + found[0].length - (found[2] ?? '').length;
  state.line = startLine + 1;
  const open = state.push('heading_open', `h${level}`, 1);
  open.markup = found[1];
  open.map = [startLine, state.line];
  open.meta = { almost: at - start, column: columnOf(state, startLine) };
  const inline = state.push('inline', '', 0);
  inline.content = state.src
    .slice(at, state.eMarks[startLine])
    .replace(/[ \t]+#*[ \t]*$/, '')
    .trim();
  inline.map = [startLine, state.line];
  inline.children = [];
  state.push('heading_close', `h${level}`, -1).markup = found[1];
  return true;
}

function isMarked(state: StateBlock, line: number, endLine: number): boolean {
  return line < endLine && MARK.test(state.src.slice(state.bMarks[line], state.eMarks[line]));
}
