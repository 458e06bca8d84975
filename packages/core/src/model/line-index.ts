import { lastUpTo } from '../text/first-index.ts';

/** Converts between lines and columns and UTF-16 offsets. */
export interface LineIndex {
  readonly count: number;
  /** Offset of a line's first unit; a line beyond the last gives the end of the text. */
  start(line: number): number;
  /** Offset after a line's last unit, excluding its line break. */
  end(line: number): number;
  /** The line, from 0, that contains an offset. */
  lineAt(offset: number): number;
}

const CR = 13;
const LF = 10;

/** Indexes a text whose lines end in LF, CRLF or CR. */
export function createLineIndex(text: string): LineIndex {
  const starts: number[] = [0];
  if (text.includes('\r')) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === LF || (unit === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
    }
  } else {
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  }
  return new TextLines(text, starts);
}

class TextLines implements LineIndex {
  readonly count: number;
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string, starts: readonly number[]) {
    this.count = starts.length;
    this.#text = text;
    this.#starts = starts;
  }

  start(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  end(line: number): number {
    let end = this.start(line + 1);
    if (line + 1 >= this.count) return end;
    if (this.#text.charCodeAt(end - 1) === LF) end--;
    if (this.#text.charCodeAt(end - 1) === CR && end > this.start(line)) end--;
    return end;
  }

  lineAt(offset: number): number {
    return lastUpTo(this.#starts, offset);
  }
}
