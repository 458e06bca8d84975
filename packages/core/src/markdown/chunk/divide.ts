import type { Token } from 'markdown-it';
import { createLineIndex } from '../../model/line-index.ts';
import { type Tokenized, tokenize } from '../markdown.ts';

/** A chunk with inline text not yet parsed. */
export interface TokenizedChunk extends Tokenized {
  readonly text: string;
}

/**
 * Stands for any text that may follow a chunk. If it is not a paragraph of its own, something before it is still open.
 */
const PROBE = 'x';

/**
 * Cuts a text into chunks. Linear: a stretch is read again only if something stayed open, and then with at least twice
 * its length.
 *
 * @param last whether nothing follows the text; otherwise the text after it begins at a border
 * @param least minimum length of a chunk
 * @returns the chunks, and the rest of the text, in which something is open or which does not end in a blank line
 */
export function divide(
  text: string,
  last: boolean,
  least: number,
): { chunks: TokenizedChunk[]; rest: string } {
  const chunks: TokenizedChunk[] = [];
  let from = 0;
  while (from < text.length) {
    const chunk = chunkAt(text, from, last, least);
    if (!chunk) break;
    chunks.push(chunk);
    from += chunk.text.length;
  }
  return { chunks, rest: text.slice(from) };
}

/** Parses the blocks of a text that is known to be a chunk. */
export function tokenizeChunk(text: string, last: boolean): TokenizedChunk {
  const tokenized = tokenize(last ? text : text + PROBE);
  if (!last) takeProbe(tokenized.tokens);
  return { text, ...tokenized };
}

function chunkAt(text: string, from: number, last: boolean, length: number): TokenizedChunk | undefined {
  let least = length;
  for (let reach = length; ; reach = 2 * least) {
    const border = nextBorder(text, from + reach);
    const own = text.slice(from, border < 0 ? text.length : border);
    const whole = border < 0 && last;
    if (border < 0 && !last && !endsBlank(own)) return undefined;
    const tokenized = tokenize(whole ? own : own + PROBE);
    const closed = whole || takeProbe(tokenized.tokens);
    // There is no other border before the first one after the minimum length.
    const chunk = reach > least ? beginning(own, tokenized, least) : undefined;
    if (chunk) return chunk;
    if (closed) return { text: own, ...tokenized };
    if (border < 0) return undefined;
    // Whatever is open was open here: it ends further on.
    least = own.length;
  }
}

/** Removes the probe from the end of the blocks; false if it is part of something. */
function takeProbe(tokens: Token[]): boolean {
  const [paragraph, inline] = tokens.slice(-3);
  if (paragraph?.type !== 'paragraph_open' || paragraph.level !== 0 || inline?.content !== PROBE)
    return false;
  tokens.length -= 3;
  return true;
}

/** The blocks before the first border, at least this far into the text, at which a block begins. */
function beginning(text: string, tokenized: Tokenized, least: number): TokenizedChunk | undefined {
  const lines = createLineIndex(text);
  const { tokens, linkDefinitions } = tokenized;
  let definitions = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.level === 0 && token.nesting >= 0 && token.map) {
      const at = lines.start(token.map[0]);
      if (at >= least && isBorder(text, at)) {
        return {
          text: text.slice(0, at),
          tokens: tokens.slice(0, index),
          linkDefinitions: linkDefinitions.slice(0, definitions),
        };
      }
    }
    if (token.type === 'reference_definition') definitions++;
  }
  return undefined;
}

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DELETE = 0x7f;

/**
 * The first border at or after an offset; -1 if there is none. A BORDER is the beginning of a line that follows a blank
 * one and cannot continue anything before it. If no code block, comment or HTML is open, a text can be cut there, and
 * both halves parse as they did together.
 */
function nextBorder(text: string, from: number): number {
  const lineBreak = /\r\n?|\n/g;
  lineBreak.lastIndex = Math.max(0, from - 1);
  while (lineBreak.test(text)) {
    const at = lineBreak.lastIndex;
    if (at >= from && isBorder(text, at)) return at;
  }
  return -1;
}

/** Whether an offset, which must begin a line, is a border. */
function isBorder(text: string, at: number): boolean {
  return opensBlock(text, at) && endsBlank(text, at);
}

/**
 * Whether the line at an offset is neither indented nor a list entry, which could be a continuation. A comment does not
 * open a block either: it belongs to the heading above it.
 */
export function opensBlock(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit) || unit <= SPACE || unit === DELETE) return false;
  return !/[*+<＜\\&\d-]/.test(String.fromCharCode(unit));
}

/** Whether the line before an offset is blank, and ended. */
function endsBlank(text: string, at = text.length): boolean {
  let i = at - 1;
  if (text.charCodeAt(i) === LF) {
    i--;
    if (text.charCodeAt(i) === CR) i--;
  } else if (text.charCodeAt(i) === CR) i--;
  else return false;
  while (text.charCodeAt(i) === SPACE || text.charCodeAt(i) === TAB) i--;
  return i < 0 || text.charCodeAt(i) === LF || text.charCodeAt(i) === CR;
}
