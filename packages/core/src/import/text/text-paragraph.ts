import { firstIndex } from '../../text/first-index.ts';

/** Lines of a text that belong together. */
export interface TextParagraph {
  /** Joined by spaces; in verse by line breaks. */
  readonly text: string;
  readonly verse: boolean;
  /** Where each line of the file starts in `text`, in order. */
  readonly lines: readonly (readonly [offset: number, line: number])[];
  /** Whether blank lines surround it, or every paragraph of the text is one line. */
  readonly alone: boolean;
  /** Pins to insert at an offset of the text. */
  readonly pins: readonly (readonly [offset: number, pin: string])[];
}

/** The line of the file that an offset of a paragraph comes from. */
export function lineOf({ lines }: TextParagraph, offset: number): number | undefined {
  return lines[Math.max(0, firstIndex(lines, ([start]) => start > offset) - 1)]?.[1];
}
