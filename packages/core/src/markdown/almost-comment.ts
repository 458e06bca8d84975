import type { MarkdownIt, StateBlock } from 'markdown-it';
import { nearestWord } from '../text/nearest-word.ts';
import { openingMarks } from './comment-marks.ts';
import { type HtmlComment, htmlComments } from './html-comments.ts';
import { columnOf } from './located-tokens.ts';

/** Hyphens, dashes and the minus sign, of any width. */
const DASH = '[-\\u00AD\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]';
const OPEN = new RegExp(`^(?:\\\\?<|&lt;|＜)[ \\t]*[!！][ \\t]*${DASH}{1,4}\\s*`);
const CLOSE = new RegExp(`\\s*(?:${DASH}{1,4}[ \\t]*(?:\\\\?>|&gt;|＞)|${DASH}{1,4})?\\s*$`);
const NAME = /^([a-z-]+)(?:[\s:：]+(.*))?$/is;
const LONGEST = 2000;

const LESS_THAN = 0x3c;
const BACKSLASH = 0x5c;
const AMPERSAND = 0x26;
const FULLWIDTH_LESS_THAN = 0xff1c;

/** A line that is nearly a comment with one of our marks in it; offsets count from its first character. */
export interface AlmostComment {
  readonly inside: { readonly start: number; readonly end: number };
  readonly end: number;
  /** False if it has no end delimiter. */
  readonly closed: boolean;
  /** Column at which it begins. */
  readonly column: number;
}

/**
 * Reads a line as the comment that was intended: a mark whose hyphens a word processor turned into a dash, whose
 * delimiters are escaped, or that has no end. `undefined` for a correct comment, for a remark, and for anything else.
 *
 * @param goesOn whether a later line closes what this line opens
 */
function almostComment(whole: string, goesOn: () => boolean): Omit<AlmostComment, 'column'> | undefined {
  const open = OPEN.exec(whole)?.[0];
  if (open === undefined || whole.length > LONGEST) return undefined;
  // Another comment may follow it.
  const next = whole.indexOf('<!--', open.length);
  const line = next < 0 ? whole : whole.slice(0, next);
  const begun = /^<!--(?!-)/.test(line);
  if (begun && line.includes('-->')) return undefined;
  const tail = CLOSE.exec(line.slice(open.length))?.[0] ?? '';
  const inside = line.slice(open.length, line.length - tail.length);
  const [, name = '', rest = ''] = NAME.exec(inside) ?? [];
  const small = name.toLowerCase();
  const exact = openingMarks.some((known) => known === small);
  if (!exact && nearestWord(small, openingMarks).nearest === undefined) return undefined;
  if (!(/[=＝:：]/.test(rest) || (exact && rest === ''))) return undefined;
  if (begun && goesOn()) return undefined;
  return {
    inside: { start: open.length, end: open.length + inside.length },
    end: line.trimEnd().length,
    closed: tail.trim() !== '',
  };
}

/** Finds such a comment and the ones after it, in the line that contains them. */
export function almostPlaces(
  line: string,
  { inside, end, closed, column }: AlmostComment,
): (HtmlComment & Partial<Pick<AlmostComment, 'inside'>>)[] {
  const stop = column + end;
  const behind = htmlComments(line.slice(stop)).map((one) => ({
    ...one,
    start: stop + one.start,
    end: stop + one.end,
  }));
  return [{ start: column, end: stop, closed, inside }, ...behind];
}

/**
 * Adds a block rule to markdown-it for such a line. The result is a normal comment except for its `meta`. Directly
 * below a heading it may be indented like code.
 */
export function almostComments(markdown: MarkdownIt): void {
  markdown.block.ruler.before('code', 'almost_comment', almostCommentBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function almostCommentBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  // Asked for every line.
  return mayOpen(state.src.charCodeAt(start)) && readAlmostComment(state, start, startLine, endLine, silent);
}

/** Whether a comment, in any disguise, may begin with a unit. */
function mayOpen(unit: number): boolean {
  return unit === LESS_THAN || unit === BACKSLASH || unit === AMPERSAND || unit === FULLWIDTH_LESS_THAN;
}

function readAlmostComment(
  state: StateBlock,
  start: number,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const line = state.src.slice(start, state.eMarks[startLine]);
  const indented = (state.sCount[startLine] ?? 0) - state.blkIndent >= 4;
  if (indented && !(state.tokens.at(-1)?.type === 'heading_close' && isBelow(state, startLine))) return false;
  const found =
    almostComment(line, () => closesBelow(state, startLine, endLine)) ?? (indented && exactComment(line));
  if (!found) return false;
  if (silent) return true;
  state.line = startLine + 1;
  const token = state.push('html_block', '', 0);
  token.map = [startLine, state.line];
  token.content = line;
  token.meta = { almost: { ...found, column: columnOf(state, startLine) } };
  return true;
}

/** A complete comment whose only fault is too much indentation. */
function exactComment(line: string): Omit<AlmostComment, 'column'> | undefined {
  const inside = /^<!--\s*((?:section|question|exercise)\s[^\n]*?)\s*-->\s*$/i.exec(line)?.[1];
  if (inside === undefined) return undefined;
  const start = line.indexOf(inside);
  return { inside: { start, end: start + inside.length }, end: line.trimEnd().length, closed: true };
}

function isBelow(state: StateBlock, line: number): boolean {
  return state.tokens.at(-3)?.map?.[1] === line;
}

/** Whether the next lines, up to a blank one or another block, close a comment. */
function closesBelow(state: StateBlock, startLine: number, endLine: number): boolean {
  for (let line = startLine + 1; line < Math.min(endLine, startLine + 20); line++) {
    const text = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
    if (text.trim() === '' || /^(?:#|[-*+>|]\s|\d+[.)]\s|<!--)/.test(text)) return false;
    if (text.includes('-->')) return true;
  }
  return false;
}
