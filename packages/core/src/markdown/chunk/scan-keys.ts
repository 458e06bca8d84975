import type { Token } from 'markdown-it';
import type { LineIndex } from '../../model/line-index.ts';
import { isBlank } from '../../text/key/folded-text.ts';
import { keyTitle, mayBeTitle, meantKey, SIGNS } from '../../text/key/meant-key.ts';
import { withoutComments } from '../html-comments.ts';
import type { ScannedComment, ScannedKey } from './chunk.ts';

/** A chunk with its inline text parsed and its comments found. */
interface Searched {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tokens: readonly Token[];
  readonly comments: readonly ScannedComment[];
}

/** A top-level block: its tokens, and its lines from `from` up to, not including, `to`. */
interface TopBlock {
  readonly token: number;
  close: number;
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds everything in a chunk after which students must see nothing, in order: key marks, probable key marks, titles of
 * keys, and remarks that do not end where they should. Linear.
 */
export function scanKeys(searched: Searched): ScannedKey[] {
  const blocks = topBlocks(searched.tokens);
  const keys = [
    ...keyComments(searched, blocks),
    ...meantKeys(searched, blocks),
    ...titles(searched, blocks),
    ...openRemarks(searched, blocks),
  ];
  // Each place counts once: as the first of those above.
  keys.sort((a, b) => a.start - b.start);
  let end = -1;
  return keys.filter((key) => {
    if (key.start < end) return false;
    end = key.end;
    return true;
  });
}

function topBlocks(tokens: readonly Token[]): TopBlock[] {
  const blocks: TopBlock[] = [];
  let open: TopBlock | undefined;
  for (let token = 0; token < tokens.length; token++) {
    const { level, nesting, type, map } = tokens[token] as Token;
    if (level !== 0) continue;
    if (nesting < 0) {
      if (open) open.close = token + 1;
      continue;
    }
    open = map ? { token, close: token + 1, type, from: map[0], to: map[1] } : undefined;
    if (open) blocks.push(open);
  }
  return blocks;
}

/** The comments that are the key mark, in the right place or not. */
function keyComments({ lines, comments }: Searched, blocks: readonly TopBlock[]): ScannedKey[] {
  const keys: ScannedKey[] = [];
  const blockAt = walkBlocks(blocks);
  for (const { start, end, role, alone, nested, closed } of comments) {
    const block = blockAt(lines.lineAt(start));
    if (!block) continue;
    const { token, close } = block;
    if (role === 'key') {
      const fit = alone && !nested;
      keys.push({ role: fit ? 'key' : 'misplaced', token, close, start, end, sure: true, whole: fit });
    } else if (!closed)
      keys.push({ role: 'remark', token, close, start, end: start + 4, sure: true, whole: false });
  }
  return keys;
}

/** Finds probable key marks. markdown-it reads lines without a blank one between them in one go, and so does this. */
function meantKeys(searched: Searched, blocks: readonly TopBlock[]): ScannedKey[] {
  const { lines } = searched;
  const text = withoutRubricMarks(searched);
  const keys: ScannedKey[] = [];
  const blockAt = walkBlocks(blocks);
  const isRead = readLines(searched, blocks);
  const sign = new RegExp(SIGNS, 'g');
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    let first = lines.lineAt(found.index);
    let last = first;
    if (isRead(first)) {
      while (first > 0 && isRead(first - 1)) first--;
      while (last + 1 < lines.count && isRead(last + 1)) last++;
    }
    sign.lastIndex = lines.start(last + 1);
    if (!isRead(first)) continue;
    const begin = lines.start(first);
    const meant = meantKey(withoutQuotedCode(text.slice(begin, lines.end(last))));
    const block = meant && blockAt(lines.lineAt(begin + meant.start));
    if (!meant || !block) continue;
    const { token, close } = block;
    const start = begin + meant.start;
    const end = begin + meant.end;
    const rest = text.slice(lines.start(block.from), start) + text.slice(end, lines.end(block.to - 1));
    const whole = !/[\p{L}\p{N}]/u.test(rest);
    const sure = meant.sure && text[start - 1] !== '`';
    keys.push({ role: 'doubt', token, close, start, end, sure, whole });
  }
  return keys;
}

/** Blanks out the marks of rubrics, which name a key but hide nothing. */
function withoutRubricMarks({ text, comments }: Searched): string {
  let rest = text;
  for (const { role, start, end } of comments)
    if (role === 'rubric') rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** Says which lines may count: no blank ones, except in HTML, and no examples in fences. */
function readLines(
  { text, lines, tokens }: Searched,
  blocks: readonly TopBlock[],
): (line: number) => boolean {
  const known: boolean[] = [];
  const at = (line: number): string => text.slice(lines.start(line), lines.end(line));
  const fill = (value: boolean, from: number, to: number): void => {
    for (let line = from; line < to; line++) known[line] = value;
  };
  for (const { type, from, to } of blocks) if (type === 'html_block' && to - from > 1) fill(true, from, to);
  for (const { type, map, markup } of FENCE.test(text) ? tokens : []) {
    if (type !== 'fence' || !map) continue;
    const [from, to] = map;
    // A fence without an end may have swallowed a key mark, and so may one that contains its intended end.
    const isFence = (line: number): boolean =>
      at(line)
        .replace(/^[\s>]*/, '')
        .startsWith(markup);
    const isEnd = (line: number): boolean => isFence(line) && /^[\s>]*([`~])\1*\s*$/.test(at(line));
    if (to - 1 <= from || !isEnd(to - 1)) continue;
    let holdsEnd = false;
    for (let line = from + 1; line < to - 1; line++) holdsEnd ||= isFence(line);
    if (!holdsEnd) fill(false, from + 1, to - 1);
  }
  return (line) => known[line] ?? hasLetter(text, lines.start(line), lines.end(line));
}

const FENCE = /```|~~~/;

/** Whether a stretch of a text is not blank. */
function hasLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return true;
  return false;
}

const CODE = /(?<![^\s([{“"'«‘])(`{1,3})([^`]{1,120})\1(?![`\p{L}\p{N}])/gu;

/**
 * Blanks out marks quoted as code in a sentence: after words, and before more of the sentence. A mark is not part of
 * the sentence if it ends a line after a complete sentence, or ends the paragraph.
 */
function withoutQuotedCode(source: string): string {
  const words = source.includes('`') ? source.search(/\p{L}/u) : -1;
  if (words < 0) return source;
  return source.replace(CODE, (code, _ticks, inside: string, at: number) =>
    words < at && goesOn(source, at, at + code.length) && meantKey(inside) ? ' '.repeat(code.length) : code,
  );
}

/** Whether the sentence continues after a stretch: on its line, or on the next if it has not ended before. */
function goesOn(source: string, start: number, end: number): boolean {
  const [behind = '', next = ''] = source.slice(end, end + 160).split(/\r\n?|\n/, 2);
  if (/\p{L}/u.test(behind)) return true;
  const before =
    source
      .slice(Math.max(0, start - 80), start)
      .split(/\r\n?|\n/)
      .at(-1) ?? '';
  if (!/\p{L}/u.test(before)) return false;
  return (
    /^[)\]}"'”’»]*[.,;:!?。，、；：！？…)\]}]/.test(behind) ||
    (/\p{L}/u.test(next) && !/[.!?:。！？：…]\W*$/.test(before))
  );
}

const BOLD = /\s{0,8}(?:\*\*|__)/y;
const BOLD_SOMEWHERE = /\*\*|__/;

/** The blocks that may be titles, and whether any of their lines may be one. */
const titled: Readonly<Record<string, boolean>> = {
  heading_open: false,
  paragraph_open: true,
  blockquote_open: false,
  html_block: true,
};

/** Finds headings without a mark, paragraphs, quotes and HTML that name a key. */
function titles({ text, lines }: Searched, blocks: readonly TopBlock[]): ScannedKey[] {
  const keys: ScannedKey[] = [];
  const hasBold = BOLD_SOMEWHERE.test(text);
  for (const { token, close, type, from, to } of blocks) {
    const all = titled[type];
    if (all === undefined) continue;
    // A later line is more often the end of a sentence than a title.
    const bold = type !== 'html_block';
    const last = all && (hasBold || !bold) ? to : from + 1;
    for (let line = from; line < last; line++) {
      const start = lines.start(line);
      BOLD.lastIndex = start;
      if (line > from && bold && !BOLD.test(text)) continue;
      const end = lines.end(line);
      if (!mayBeTitle(text, start, end)) continue;
      const written = text.slice(start, end);
      if (!keyTitle(written) || meantKey(written)) continue;
      const whole = type === 'heading_open' ? false : to - from === 1 && end - start < 80;
      keys.push({ role: 'title', token, close, start, end, sure: false, whole });
      break;
    }
  }
  return keys;
}

const OPEN = /<!(?:--|[–—])/;
const CLOSE = /(?:--|[–—])>/;
/** Text without either need not be parsed. */
const DELIMITER = /<!|[-–—]>/;

/**
 * Finds remarks that begin in running text and do not end there, or whose hyphens became dashes, and possible ends of
 * the former.
 */
function openRemarks({ text, lines, tokens, comments }: Searched, blocks: readonly TopBlock[]): ScannedKey[] {
  const keys: ScannedKey[] = [];
  let known: ReadonlySet<number> | undefined;
  const blockAt = walkBlocks(blocks);
  const delimiter = new RegExp(DELIMITER, 'g');
  for (let found = delimiter.exec(text); found; found = delimiter.exec(text)) {
    const line = lines.lineAt(found.index);
    const of = blockAt(line);
    if (!of || line >= of.to) continue;
    delimiter.lastIndex = lines.start(of.to);
    const { token, close, type, from, to } = of;
    const shown = shownText(tokens, token, close);
    // Comments in HTML are already found.
    const open = type === 'html_block' ? null : OPEN.exec(shown);
    const ends = CLOSE.test(open ? shown.slice(open.index) : shown);
    if (!open && !ends) continue;
    const block = { token, close, sure: true, whole: false };
    const begin = lines.start(from);
    if (!open) {
      keys.push({ ...block, role: 'end', start: begin, end: begin });
      continue;
    }
    known ??= new Set(comments.map(({ start }) => start));
    const source = text.slice(begin, lines.end(to - 1));
    let at = source.indexOf(open[0]);
    while (at >= 0 && (known.has(begin + at) || source[at - 1] === '\\'))
      at = source.indexOf(open[0], at + 1);
    const start = begin + Math.max(at, 0);
    keys.push({ ...block, role: 'remark', start, end: start + open[0].length, ends, inText: true });
  }
  return keys;
}

/** The text of a block that shows as written: without code, comments and escaped characters. */
function shownText(tokens: readonly Token[], from: number, to: number): string {
  let shown = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const { type, content } = token;
    if (type === 'html_block') shown += withoutComments(content);
    if (type !== 'inline' || !DELIMITER.test(content)) continue;
    for (const child of token.children ?? []) shown += child.type === 'text' ? child.content : ' ';
  }
  return shown;
}

/** Finds the blocks of lines, which must be requested in order; `undefined` before the first. */
function walkBlocks(blocks: readonly TopBlock[]): (line: number) => TopBlock | undefined {
  let index = -1;
  return (line) => {
    while ((blocks[index + 1]?.from ?? Number.POSITIVE_INFINITY) <= line) index++;
    return blocks[index];
  };
}
