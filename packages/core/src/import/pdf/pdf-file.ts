/** Letters that a page shows at one place, in one font. Lengths are in points, 1/72 inch. */
export interface PdfRun {
  readonly text: string;
  /** Left edge, from the left edge of the page. */
  readonly x: number;
  /** Baseline, from the top of the page downwards. */
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
  /** Whether its direction is not from left to right of the page. */
  readonly turned: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In file order, which may differ from reading order. */
  readonly runs: readonly PdfRun[];
  /** Texts beyond the layout limit. */
  readonly left: readonly string[];
}

/** A PDF that is open. */
export interface PdfFile {
  readonly pages: number;
  readonly title: string | undefined;
  readonly author: string | undefined;
  /** @param number from 1 */
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

/** Opens a PDF. Rejects with `ImportRefused` if it is damaged or protected. */
export type OpenPdf = (bytes: Uint8Array) => Promise<PdfFile>;
