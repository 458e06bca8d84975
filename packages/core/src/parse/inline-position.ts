import type { Token } from 'markdown-it';
import type { LineIndex } from './line-index.ts';

/**
 * Source offsets of places in the content of an inline token. markdown-it takes indentation, quote marks and closing
 * hashes off the lines of a block before it parses what is inline; what is left of each line is found again in it.
 */
export interface InlinePosition {
  /** The source offset of an offset in the token's content. Ask in rising order for linear time. */
  at(offset: number): number;
}

/**
 * @param source text of the file
 * @param lines its lines
 * @param content content of the inline token
 * @param line line of the file, from 0, on which the content begins
 * @param from offset in the source before which the content does not begin (a table's earlier cells)
 */
export function locateInline(
  source: string,
  lines: LineIndex,
  content: string,
  line: number,
  from = 0,
): InlinePosition {
  let current = line;
  let contentStart = 0;
  let sourceStart = lineOrigin(0);

  function lineOrigin(begin: number): number {
    const stop = content.indexOf('\n', begin);
    const own = content.slice(begin, stop < 0 ? content.length : stop);
    const start = Math.max(lines.start(current), from);
    const whole = source.slice(start, lines.end(current));
    if (whole.endsWith(own)) return start + whole.length - own.length;
    const found = whole.indexOf(own);
    if (found >= 0) return start + found;
    const trimmed = own.trimStart();
    const again = whole.indexOf(trimmed);
    return again >= 0 ? start + again - (own.length - trimmed.length) : start;
  }

  return {
    at(offset) {
      for (;;) {
        const stop = content.indexOf('\n', contentStart);
        if (stop < 0 || stop >= offset) break;
        contentStart = stop + 1;
        current++;
        sourceStart = lineOrigin(contentStart);
      }
      return sourceStart + (offset - contentStart);
    },
  };
}

/** Where a table cell's content begins; cells of a row are asked for from left to right. */
export function locateCell(source: string, from: number, to: number, content: string): number {
  const row = source.slice(from, to);
  const plain = row.indexOf(content);
  if (plain >= 0) return from + plain;
  const escaped = row.indexOf(content.replaceAll('|', '\\|'));
  return escaped >= 0 ? from + escaped : from;
}

/** The first line of an inline token that has a map. */
export function firstLine(token: Token): number {
  return token.map?.[0] ?? 0;
}
