import type { Sliceable } from './sliceable.ts';

/** How much of a text is looked through at a time, in UTF-16 units. */
const PIECE = 4096;

/** The line break that a text uses: its first one, of whichever of the three kinds; a line feed where it has none. */
export function lineBreakOf(text: Sliceable): string {
  for (let start = 0; start < text.length; start += PIECE) {
    const at = text.slice(start, start + PIECE).search(/[\r\n]/);
    if (at < 0) continue;
    const found = text.slice(start + at, start + at + 2);
    return found === '\r\n' ? found : found.slice(0, 1);
  }
  return '\n';
}
