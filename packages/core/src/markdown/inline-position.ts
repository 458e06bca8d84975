import type { LineIndex } from '../model/line-index.ts';
import { lastUpTo } from '../text/first-index.ts';

/**
 * Source offsets of places in the content of an inline token. markdown-it takes indentation, quote marks and closing
 * hashes off the lines of a block before it parses what is inline; what is left of each line is found again in it.
 */
export interface InlinePosition {
  /** The source offset of an offset in the token's content. */
  at(offset: number): number;
}

/**
 * @param source text of the file
 * @param lines its lines
 * @param content content of the inline token
 * @param line line of the file, from 0, on which the content begins
 */
export function locateInline(
  source: string,
  lines: LineIndex,
  content: string,
  line: number,
): InlinePosition {
  // markdown-it has put U+FFFD in the place of NUL.
  const replaced = content.includes('\uFFFD');
  // Where each line of the content begins, there and in the source; found as far as somebody asked.
  const inner = [0];
  const outer = [origin(0)];
  let stop = content.indexOf('\n');

  function origin(begin: number): number {
    const end = content.indexOf('\n', begin);
    const own = content.slice(begin, end < 0 ? content.length : end);
    const start = lines.start(line + inner.length - 1);
    const written = source.slice(start, lines.end(line + inner.length - 1));
    const whole = replaced ? written.replaceAll('\0', '\uFFFD') : written;
    if (whole.endsWith(own)) return start + whole.length - own.length;
    // Blanks and closing hashes are taken off the end; a tab of which a part is indentation becomes blanks.
    const words = own.trimStart();
    const found = whole.lastIndexOf(words);
    return found < 0 ? start : start + found - (own.length - words.length);
  }

  return {
    at(offset) {
      // A long line is searched for its end once, however much is found on it.
      while (stop >= 0 && stop < offset) {
        inner.push(stop + 1);
        outer.push(origin(stop + 1));
        stop = content.indexOf('\n', stop + 1);
      }
      const line = lastUpTo(inner, offset);
      return (outer[line] ?? 0) + offset - (inner[line] ?? 0);
    },
  };
}
