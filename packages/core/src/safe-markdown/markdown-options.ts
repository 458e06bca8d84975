import type { PassageStrings } from '../render/passage-strings.ts';

/** What a surface decides about prose as Markdown. */
export interface MarkdownOptions {
  /** Titles of alerts, by GitHub's names for them. Default: English. */
  readonly callouts?: PassageStrings['callouts'];
  /**
   * The address under which the surface can open a file of the lesson's folder, given its path there and what stands
   * behind it in the link; `undefined` shows the words alone. Without it links keep their relative address.
   */
  readonly link?: (path: string, rest: string) => string | undefined;
}

/** Where tokens stand. */
export interface MarkdownPlace {
  /** Path of the file that they come from: addresses are relative to it. */
  readonly file: string;
  readonly options: MarkdownOptions;
  /** What code must not hold to be written as code. */
  readonly noCode: RegExp;
  /** How many lists and quotes are around. */
  readonly depth: number;
}
