const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DELETE = 0x7f;

/**
 * The first border at or after an offset; -1 where there is none. A BORDER is the beginning of a line after a blank one
 * that can continue nothing that stands before. Where no code block, comment or HTML is open, a text can be cut there,
 * and both halves parse as they did together.
 */
export function nextBorder(text: string, from: number): number {
  const lineBreak = /\r\n?|\n/g;
  lineBreak.lastIndex = Math.max(0, from - 1);
  while (lineBreak.test(text)) {
    const at = lineBreak.lastIndex;
    if (at >= from && isBorder(text, at)) return at;
  }
  return -1;
}

/** Whether an offset, which must begin a line, is a border. */
export function isBorder(text: string, at: number): boolean {
  return opensBlock(text, at) && endsBlank(text, at);
}

/**
 * Whether the line at an offset is neither indented nor an entry of a list, which might go on. A comment is none either:
 * it belongs to the heading above it.
 */
export function opensBlock(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit) || unit <= SPACE || unit === DELETE) return false;
  return !/[*+<＜\\&\d-]/.test(String.fromCharCode(unit));
}

/** Whether the line before an offset is blank, and ended. */
export function endsBlank(text: string, at = text.length): boolean {
  let i = at - 1;
  if (text.charCodeAt(i) === LF) {
    i--;
    if (text.charCodeAt(i) === CR) i--;
  } else if (text.charCodeAt(i) === CR) i--;
  else return false;
  while (text.charCodeAt(i) === SPACE || text.charCodeAt(i) === TAB) i--;
  return i < 0 || text.charCodeAt(i) === LF || text.charCodeAt(i) === CR;
}
