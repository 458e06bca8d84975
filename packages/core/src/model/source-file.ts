import type { Encoding } from '../text/decode-text.ts';

/** One file of a lesson's folder, as text. */
export interface SourceFile {
  /** Relative to the lesson's folder, with `/`. */
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** The encoding it was read in. Default: UTF-8. */
  readonly encoding?: Encoding;
  /** Size in bytes of a file that was too large to read; the text is then empty. */
  readonly tooLarge?: number;
}
