import type { Encoding } from '../text/decode-text.ts';

/** One file of a lesson's folder, as text. */
export interface SourceFile {
  /** Relative to the lesson's folder, with `/`. */
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** What it was read as; UTF-8 when not said. */
  readonly encoding?: Encoding;
  /** Set where the file was left unread for its size, in bytes; the text is then empty. */
  readonly tooLarge?: number;
}
