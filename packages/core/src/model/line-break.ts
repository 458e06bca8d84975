import type { Sliceable } from './sliceable.ts';

/** Number of UTF-16 units to search at a time. */
const PIECE = 4096;

/** Returns the line break that a text uses: its first one, of any of the three kinds; a line feed if it has none. */
export function lineBreakOf(text: Sliceable): string {
  for (let start = 0; start < text.length; start += PIECE) {
    const at = text.slice(start, start + PIECE).search(/[\r\n]/);
    if (at < 0) continue;
    const found = text.slice(start + at, start + at + 2);
    return found === '\r\n' ? found : found.slice(0, 1);
  }
  return '\n';
}
