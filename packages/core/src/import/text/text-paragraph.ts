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
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low]?.[1];
}
