import { firstIndex } from '../../text/first-index.ts';

/** Lines of a text that belong together. */
export interface TextParagraph {
  /** Joined by blanks; in verse by line breaks. */
  readonly text: string;
  readonly verse: boolean;
  /** Where in `text` which line of the file begins, in order. */
  readonly lines: readonly (readonly [offset: number, line: number])[];
  /** Blank lines stand around it, or every paragraph of the text is one line. */
  readonly alone: boolean;
  /** What stands at an offset of the text in addition: pins. */
  readonly pins: readonly (readonly [offset: number, pin: string])[];
}

/** The line of the file that an offset of a paragraph comes from. */
export function lineOf({ lines }: TextParagraph, offset: number): number | undefined {
  return lines[Math.max(0, firstIndex(lines, ([start]) => start > offset) - 1)]?.[1];
}
