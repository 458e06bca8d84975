import type { Env, MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { labelKey } from '../model/note.ts';
import { columnOf } from './located-tokens.ts';

const OPEN = 0x5b; // [
const CLOSE = 0x5d; // ]
const CARET = 0x5e; // ^
const COLON = 0x3a;
const SPACE = 0x20;
const TAB = 0x09;
const NEWLINE = 0x0a;
const BODY_INDENT = 4;

/**
 * Parses notes as both GitHub and markdown-it-footnote do, in linear time and without looking at other places:
 * `[^label]: …` opens a definition whether or not it is cited, `[^label]` is a reference whether or not it is defined.
 * Matching them comes later, over the whole lesson. A link wins over a reference, as it does there.
 *
 * @param known whether a label, by its key, may be a reference in a document where other plugins' rules may have taken
 *   its definition; every other label goes to their rules first
 */
export function noteRules(markdown: MarkdownIt, known?: (key: string, env: Env) => boolean): void {
  // After the list rule, not before the link definition rule: other plugins put theirs there, in any order.
  markdown.block.ruler.after('list', 'note_definition', noteDefinition, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  markdown.inline.ruler.after('image', 'note_reference', noteReference(known));
  if (known) markdown.inline.ruler.push('unknown_note_reference', noteReference());
}

/** End of a label that starts at `from`, or -1. A label has no blank, bracket or line break, and is not empty. */
function labelEnd(source: string, from: number, max: number): number {
  for (let i = from; i < max; i++) {
    const unit = source.charCodeAt(i);
    if (unit === CLOSE) return i > from ? i : -1;
    if (unit === SPACE || unit === TAB || unit === NEWLINE || unit === OPEN) return -1;
  }
  return -1;
}

function noteDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const max = state.eMarks[startLine] ?? 0;
  if (state.src.charCodeAt(start) !== OPEN || state.src.charCodeAt(start + 1) !== CARET) return false;
  const indent = state.sCount[startLine] ?? 0;
  if (indent - state.blkIndent >= BODY_INDENT) return false;
  const close = labelEnd(state.src, start + 2, max);
  if (close < 0 || state.src.charCodeAt(close + 1) !== COLON) return false;
  if (silent) return true;

  const open = state.push('note_definition_open', '', 1);
  const map: [number, number] = [startLine, startLine + 1];
  open.map = map;
  open.meta = { label: state.src.slice(start + 2, close), column: columnOf(state, startLine) };

  const body = close + 2;
  const saved = {
    bMark: state.bMarks[startLine] ?? 0,
    tShift: state.tShift[startLine] ?? 0,
    sCount: indent,
    parentType: state.parentType,
    listIndent: state.listIndent,
  };
  state.blkIndent += BODY_INDENT;
  state.parentType = 'footnote';
  // An entry indented less than the text of the note belongs to the list around it.
  state.listIndent = -1;
  // The first line may begin anywhere after the colon; every later line of the body is indented.
  state.bMarks[startLine] = body;
  state.tShift[startLine] = state.skipSpaces(body) - body;
  state.sCount[startLine] = state.blkIndent;

  state.md.block.tokenize(state, startLine, endLine);

  state.parentType = saved.parentType;
  state.listIndent = saved.listIndent;
  state.blkIndent -= BODY_INDENT;
  state.bMarks[startLine] = saved.bMark;
  state.tShift[startLine] = saved.tShift;
  state.sCount[startLine] = saved.sCount;
  map[1] = state.line;
  state.push('note_definition_close', '', -1);
  return true;
}

function noteReference(known?: (key: string, env: Env) => boolean) {
  return (state: StateInline, silent: boolean): boolean => {
    const { src, pos, posMax } = state;
    if (src.charCodeAt(pos) !== OPEN || src.charCodeAt(pos + 1) !== CARET) return false;
    const close = labelEnd(src, pos + 2, posMax);
    if (close < 0) return false;
    const label = src.slice(pos + 2, close);
    if (known && !known(labelKey(label), state.env)) return false;
    if (!silent) state.push('note_reference', '', 0).meta = { label };
    state.pos = close + 1;
    return true;
  };
}
